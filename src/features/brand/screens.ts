export { KitScreen } from './kit-screen.tsx';
export { KitsScreen } from './kits-screen.tsx';
