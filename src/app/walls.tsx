/** What a visit at either wall needs beyond the start, in one file. */
export { GalleryScreen } from '@/features/gallery/gallery-screen.tsx';
export { Home } from './home.tsx';
export { Overlays } from './overlays.tsx';
export { HashRouter, openCacheFor, Screens } from './screens.tsx';
