export { GalleriesScreen } from './galleries-screen.tsx';
export { GalleryEditor } from './gallery-editor.tsx';
