import type { ComponentType } from 'react';
import { IMPORT_PATH } from '@/studio/import/import-path.ts';
import { fetched } from '@/ui/fetched.tsx';

export interface Route {
  /** As wouter reads it. */
  readonly path: string;
  /** Steady name, set on the root element as `data-screen`. */
  readonly screen: string;
  readonly Main: ComponentType<{ id?: string }> & { readonly fetch: () => Promise<void> };
  /** It needs all pictures of the library. */
  readonly showsPictures?: true;
  /** What slides in beside the main part. */
  readonly Panel?: ComponentType;
}

const Home = fetched<{ id?: string }>(async () => (await import('./walls.tsx')).Home);
const Lost = fetched<{ id?: string }>(async () => (await import('./lost.tsx')).Lost);
const GalleryScreen = fetched<{ id?: string }>(
  async () => (await import('./walls.tsx')).GalleryScreen,
);
const rarer = () => import('./rarer-screens.ts');
const BinScreen = fetched<{ id?: string }>(
  async () => (await (await rarer()).binScreen()).BinScreen,
);
const BoardScreen = fetched<{ id?: string }>(
  async () => (await (await rarer()).boardScreen()).BoardScreen,
);
const FamilyScreen = fetched<{ id?: string }>(
  async () => (await (await rarer()).lineageScreens()).FamilyScreen,
);
const CompareScreen = fetched<{ id?: string }>(
  async () => (await (await rarer()).lineageScreens()).CompareScreen,
);
const PictureScreen = fetched<{ id?: string }>(
  async () => (await import('@/features/picture/picture-screen.tsx')).PictureScreen,
);
const QueuePanel = fetched<object>(
  async () => (await import('@/features/queue/queue-panel.tsx')).QueuePanel,
);
const SettingsScreen = fetched<{ id?: string }>(
  async () => (await import('@/features/settings/settings-screen.tsx')).SettingsScreen,
);
const ImportScreen = fetched<{ id?: string }>(
  async () => (await (await rarer()).importScreen()).ImportScreen,
);
const StorageScreen = fetched<{ id?: string }>(
  async () => (await (await rarer()).storageScreen()).StorageScreen,
);
const ListsScreen = fetched<{ id?: string }>(
  async () => (await (await rarer()).listsScreen()).ListsScreen,
);
const connections = () => import('@/features/connections/screens.ts');
const ConnectionsScreen = fetched<{ id?: string }>(
  async () => (await connections()).ConnectionsScreen,
);
const NewConnectionScreen = fetched<{ id?: string }>(
  async () => (await connections()).NewConnectionScreen,
);
const ConnectionScreen = fetched<{ id?: string }>(
  async () => (await connections()).ConnectionScreen,
);

const KitsScreen = fetched<{ id?: string }>(
  async () => (await (await rarer()).brandScreens()).KitsScreen,
);
const KitScreen = fetched<{ id?: string }>(
  async () => (await (await rarer()).brandScreens()).KitScreen,
);

/** The map of the app: what stands at which address. The last one takes every other address. */
export const ROUTES: readonly Route[] = [
  { path: '/', screen: 'compose', Main: Home, showsPictures: true },
  { path: '/gallery', screen: 'gallery', Main: GalleryScreen, showsPictures: true },
  { path: '/bin', screen: 'bin', Main: BinScreen },
  { path: '/picture/:id', screen: 'picture', Main: PictureScreen, showsPictures: true },
  { path: '/family/:id', screen: 'lineage', Main: FamilyScreen },
  { path: '/compare/:id/:other', screen: 'lineage', Main: CompareScreen },
  { path: '/queue', screen: 'queue', Main: Home, showsPictures: true, Panel: QueuePanel },
  { path: '/brand', screen: 'settings', Main: KitsScreen },
  { path: '/brand/:id', screen: 'settings', Main: KitScreen },
  { path: '/board', screen: 'board', Main: BoardScreen },
  { path: '/board/:id', screen: 'board', Main: BoardScreen },
  { path: IMPORT_PATH, screen: 'import', Main: ImportScreen },
  { path: '/settings', screen: 'settings', Main: SettingsScreen },
  { path: '/settings/storage', screen: 'settings', Main: StorageScreen },
  { path: '/settings/lists', screen: 'settings', Main: ListsScreen },
  { path: '/settings/connections', screen: 'settings', Main: ConnectionsScreen },
  { path: '/settings/connections/new/:id', screen: 'settings', Main: NewConnectionScreen },
  { path: '/settings/connections/:id', screen: 'settings', Main: ConnectionScreen },
  { path: '*', screen: 'lost', Main: Lost },
];

const LOST = ROUTES.at(-1) as Route;

/** The route of an address behind the #. */
export function routeOf(hash: string): Route {
  const [, ...parts] = hash.split('/');
  return ROUTES.find(({ path }) => isAt(path.split('/').slice(1), parts)) ?? LOST;
}

/** Fetches the screen of an address, so that it is there when it is rendered. */
export async function fetchScreen(hash: string): Promise<void> {
  await routeOf(hash).Main.fetch();
}

function isAt(path: readonly string[], parts: readonly string[]): boolean {
  return (
    path.length === Math.max(1, parts.length) &&
    path.every((part, index) => part.startsWith(':') || part === (parts[index] ?? ''))
  );
}
