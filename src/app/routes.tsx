import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ComponentType } from 'react';
import { GalleryScreen } from '@/features/gallery/gallery-screen.tsx';
import { VIEW_PATH } from '@/domain/sharing/gallery-place.ts';
import { IMPORT_PATH } from '@/studio/import/import-path.ts';
import { LINK_PATH } from '@/studio/sharing/link-path.ts';
import { fetched } from '@/ui/fetched.tsx';
import { Home } from './home.tsx';

interface MainProps {
  /** What the address names. */
  readonly id?: string;
}

export interface Route {
  /** As wouter reads it. */
  readonly path: string;
  /** Steady name, set on the root element as `data-screen`. */
  readonly screen: string;
  /** What tabs and histories call it; never by a prompt, which is nobody else's business. */
  readonly title?: MessageDescriptor;
  readonly Main: ComponentType<MainProps> & { readonly fetch?: () => Promise<void> };
  /** It needs all pictures of the library. */
  readonly showsPictures?: true;
  /** What slides in beside the main part. */
  readonly Panel?: ComponentType;
}

/** A screen of a file that is fetched with it; several screens may share one. */
function screen<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType<MainProps>>>>,
  name: Name,
) {
  return fetched(async () => (await load())[name]);
}

const BinScreen = screen(() => import('@/features/gallery/bin-screen.tsx'), 'BinScreen');
const BoardScreen = screen(() => import('@/features/board/board-screen.tsx'), 'BoardScreen');
const FamilyScreen = screen(() => import('@/features/lineage/family-screen.tsx'), 'FamilyScreen');
const CompareScreen = screen(
  () => import('@/features/lineage/compare-screen.tsx'),
  'CompareScreen',
);
const PictureScreen = screen(
  () => import('@/features/picture/picture-screen.tsx'),
  'PictureScreen',
);
const QueuePanel = screen(() => import('@/features/queue/queue-panel.tsx'), 'QueuePanel');
const ImportScreen = screen(() => import('@/features/import/import-screen.tsx'), 'ImportScreen');
const SettingsScreen = screen(
  () => import('@/features/settings/settings-screen.tsx'),
  'SettingsScreen',
);
const LinkScreen = screen(() => import('@/features/share/link-screen.tsx'), 'LinkScreen');
const StorageScreen = screen(
  () => import('@/features/storage/storage-screen.tsx'),
  'StorageScreen',
);
const ListsScreen = screen(() => import('@/features/lists/lists-screen.tsx'), 'ListsScreen');
const ViewScreen = screen(() => import('@/features/view/view-screen.tsx'), 'ViewScreen');
const Lost = screen(() => import('./lost.tsx'), 'Lost');

const connections = () => import('@/features/connections/screens.ts');
const ConnectionsScreen = screen(connections, 'ConnectionsScreen');
const NewConnectionScreen = screen(connections, 'NewConnectionScreen');
const ConnectionScreen = screen(connections, 'ConnectionScreen');

const brand = () => import('@/features/brand/screens.ts');
const KitsScreen = screen(brand, 'KitsScreen');
const KitScreen = screen(brand, 'KitScreen');

const share = () => import('@/features/share/screens.ts');
const GalleriesScreen = screen(share, 'GalleriesScreen');
const GalleryEditor = screen(share, 'GalleryEditor');

const publishing = () => import('@/features/publishing/screens.ts');
const PlacesScreen = screen(publishing, 'PlacesScreen');
const PlacesHelp = screen(publishing, 'PlacesHelp');
const NewPlaceScreen = screen(publishing, 'NewPlaceScreen');
const PlaceScreen = screen(publishing, 'PlaceScreen');

/** The map of the app: what stands at which address. The last one takes every other address. */
export const ROUTES: readonly Route[] = [
  { path: '/', screen: 'compose', Main: Home, showsPictures: true },
  {
    path: '/gallery',
    screen: 'gallery',
    title: msg`Gallery`,
    Main: GalleryScreen,
    showsPictures: true,
  },
  { path: '/bin', screen: 'bin', title: msg`Bin`, Main: BinScreen },
  {
    path: '/picture/:id',
    screen: 'picture',
    title: msg`Picture`,
    Main: PictureScreen,
    showsPictures: true,
  },
  { path: '/family/:id', screen: 'lineage', title: msg`Family`, Main: FamilyScreen },
  {
    path: '/compare/:id/:other',
    screen: 'lineage',
    title: msg`Compare`,
    Main: CompareScreen,
  },
  {
    path: '/queue',
    screen: 'queue',
    title: msg`Queue`,
    Main: Home,
    showsPictures: true,
    Panel: QueuePanel,
  },
  { path: '/brand', screen: 'settings', title: msg`Brand kits`, Main: KitsScreen },
  { path: '/brand/:id', screen: 'settings', title: msg`Brand kits`, Main: KitScreen },
  { path: '/board', screen: 'board', title: msg`Boards`, Main: BoardScreen },
  { path: '/board/:id', screen: 'board', title: msg`Boards`, Main: BoardScreen },
  { path: '/share', screen: 'share', title: msg`Websites`, Main: GalleriesScreen },
  { path: '/share/:id', screen: 'share', title: msg`Websites`, Main: GalleryEditor },
  { path: IMPORT_PATH, screen: 'import', title: msg`Bring in`, Main: ImportScreen },
  { path: LINK_PATH, screen: 'link', title: msg`Recipe link`, Main: LinkScreen },
  { path: '/settings', screen: 'settings', title: msg`Settings`, Main: SettingsScreen },
  { path: '/settings/storage', screen: 'settings', title: msg`Storage`, Main: StorageScreen },
  { path: '/settings/lists', screen: 'settings', title: msg`Word lists`, Main: ListsScreen },
  {
    path: '/settings/connections',
    screen: 'settings',
    title: msg`Connections`,
    Main: ConnectionsScreen,
  },
  {
    path: '/settings/connections/new/:id',
    screen: 'settings',
    title: msg`Connections`,
    Main: NewConnectionScreen,
  },
  {
    path: '/settings/connections/:id',
    screen: 'settings',
    title: msg`Connections`,
    Main: ConnectionScreen,
  },
  { path: `${VIEW_PATH}:id`, screen: 'view', title: msg`Shared gallery`, Main: ViewScreen },
  { path: '/settings/places', screen: 'settings', title: msg`Places`, Main: PlacesScreen },
  { path: '/settings/places/help', screen: 'settings', title: msg`Places`, Main: PlacesHelp },
  {
    path: '/settings/places/new/:id',
    screen: 'settings',
    title: msg`Places`,
    Main: NewPlaceScreen,
  },
  { path: '/settings/places/:id', screen: 'settings', title: msg`Places`, Main: PlaceScreen },
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
  await routeOf(hash).Main.fetch?.();
}

function isAt(path: readonly string[], parts: readonly string[]): boolean {
  return (
    path.length === Math.max(1, parts.length) &&
    path.every((part, index) => part.startsWith(':') || part === (parts[index] ?? ''))
  );
}
