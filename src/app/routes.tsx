import { type ComponentType, lazy } from 'react';

export interface Route {
  /** As wouter reads it. */
  readonly path: string;
  /** Steady name, set on the root element as `data-screen`. */
  readonly screen: string;
  readonly Main: ComponentType<{ id?: string }>;
  /** What slides in beside the main part. */
  readonly Panel?: ComponentType;
}

const Home = lazy(async () => ({ default: (await import('./home.tsx')).Home }));
const Lost = lazy(async () => ({ default: (await import('./lost.tsx')).Lost }));
const GalleryScreen = lazy(async () => ({
  default: (await import('@/features/gallery/gallery-screen.tsx')).GalleryScreen,
}));
const PictureScreen = lazy(async () => ({
  default: (await import('@/features/picture/picture-screen.tsx')).PictureScreen,
}));
const QueuePanel = lazy(async () => ({
  default: (await import('@/features/queue/queue-panel.tsx')).QueuePanel,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('@/features/settings/settings-screen.tsx')).SettingsScreen,
}));

/** The map of the app: what stands at which address. The last one takes every other address. */
export const ROUTES: readonly Route[] = [
  { path: '/', screen: 'compose', Main: Home },
  { path: '/gallery', screen: 'gallery', Main: GalleryScreen },
  { path: '/picture/:id', screen: 'picture', Main: PictureScreen },
  { path: '/queue', screen: 'queue', Main: Home, Panel: QueuePanel },
  { path: '/settings', screen: 'settings', Main: SettingsScreen },
  { path: '*', screen: 'lost', Main: Lost },
];
