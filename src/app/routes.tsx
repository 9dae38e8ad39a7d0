import { type ComponentType, lazy } from 'react';

type Main = ComponentType<{ id?: string }>;

export interface Route {
  /** As wouter reads it. */
  readonly path: string;
  /** Steady name, set on the root element as `data-screen`. */
  readonly screen: string;
  readonly load: () => Promise<{ default: Main }>;
  readonly Main: Main;
  /** What slides in beside the main part. */
  readonly Panel?: ComponentType;
}

const home = async () => ({ default: (await import('./home.tsx')).Home });
const lost = async () => ({ default: (await import('./lost.tsx')).Lost });
const gallery = async () => ({
  default: (await import('@/features/gallery/gallery-screen.tsx')).GalleryScreen,
});
const picture = async () => ({
  default: (await import('@/features/picture/picture-screen.tsx')).PictureScreen,
});
const settings = async () => ({
  default: (await import('@/features/settings/settings-screen.tsx')).SettingsScreen,
});
const QueuePanel = lazy(async () => ({
  default: (await import('@/features/queue/queue-panel.tsx')).QueuePanel,
}));

const Home = lazy(home);

/** The map of the app: what stands at which address. The last one takes every other address. */
export const ROUTES: readonly Route[] = [
  { path: '/', screen: 'compose', load: home, Main: Home },
  { path: '/gallery', screen: 'gallery', load: gallery, Main: lazy(gallery) },
  { path: '/picture/:id', screen: 'picture', load: picture, Main: lazy(picture) },
  { path: '/queue', screen: 'queue', load: home, Main: Home, Panel: QueuePanel },
  { path: '/settings', screen: 'settings', load: settings, Main: lazy(settings) },
  { path: '*', screen: 'lost', load: lost, Main: lazy(lost) },
];

/** Fetches the screen of an address, so that it is there when it is rendered. */
export async function fetchScreen(hash: string): Promise<void> {
  const [, first = ''] = hash.split('/');
  const route = ROUTES.find(({ path }) => path.split('/')[1] === first) ?? ROUTES.at(-1);
  await route?.load();
}
