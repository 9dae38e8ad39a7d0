import type { ComponentType } from 'react';
import { fetched } from '@/ui/fetched.tsx';

export interface Route {
  /** As wouter reads it. */
  readonly path: string;
  /** Steady name, set on the root element as `data-screen`. */
  readonly screen: string;
  readonly Main: ComponentType<{ id?: string }> & { readonly fetch: () => Promise<void> };
  /** What slides in beside the main part. */
  readonly Panel?: ComponentType;
}

const Home = fetched<{ id?: string }>(async () => (await import('./home.tsx')).Home);
const Lost = fetched<{ id?: string }>(async () => (await import('./lost.tsx')).Lost);
const GalleryScreen = fetched<{ id?: string }>(
  async () => (await import('@/features/gallery/gallery-screen.tsx')).GalleryScreen,
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

/** The map of the app: what stands at which address. The last one takes every other address. */
export const ROUTES: readonly Route[] = [
  { path: '/', screen: 'compose', Main: Home },
  { path: '/gallery', screen: 'gallery', Main: GalleryScreen },
  { path: '/picture/:id', screen: 'picture', Main: PictureScreen },
  { path: '/queue', screen: 'queue', Main: Home, Panel: QueuePanel },
  { path: '/settings', screen: 'settings', Main: SettingsScreen },
  { path: '/settings/connections', screen: 'settings', Main: ConnectionsScreen },
  { path: '/settings/connections/new/:id', screen: 'settings', Main: NewConnectionScreen },
  { path: '/settings/connections/:id', screen: 'settings', Main: ConnectionScreen },
  { path: '*', screen: 'lost', Main: Lost },
];

/** Fetches the screen of an address, so that it is there when it is rendered. */
export async function fetchScreen(hash: string): Promise<void> {
  const [, ...parts] = hash.split('/');
  const route = ROUTES.find(({ path }) => isAt(path.split('/').slice(1), parts)) ?? ROUTES.at(-1);
  await route?.Main.fetch();
}

function isAt(path: readonly string[], parts: readonly string[]): boolean {
  return (
    path.length === Math.max(1, parts.length) &&
    path.every((part, index) => part.startsWith(':') || part === (parts[index] ?? ''))
  );
}
