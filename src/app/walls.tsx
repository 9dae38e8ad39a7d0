/** What every visit needs beyond the start, in one file: the map of screens, and both walls. */
export { Overlays } from './overlays.tsx';
export { fetchScreen } from './routes.tsx';
export { HashRouter, openCacheFor, Screens } from './screens.tsx';
