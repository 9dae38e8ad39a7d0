import { fetched } from '@/ui/fetched.tsx';

/** What a visit at either wall needs beyond the start, in one file. */
export { GalleryScreen } from '@/features/gallery/gallery-screen.tsx';
export { Home } from './home.tsx';
export { Overlays } from './overlays.tsx';
export { HashRouter, openCacheFor, Screens } from './screens.tsx';

/** Named here, so that the start does not have to know its files. */
export const ImportScreen = fetched<{ id?: string }>(
  async () => (await import('@/features/import/import-screen.tsx')).ImportScreen,
);
