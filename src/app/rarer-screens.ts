/** Where the code of screens lies that few visits begin with: the start need not know their files. */
export const binScreen = () => import('@/features/gallery/bin-screen.tsx');
export const boardScreen = () => import('@/features/board/board-screen.tsx');
export const lineageScreens = () => import('@/features/lineage/screens.ts');
export const storageScreen = () => import('@/features/storage/storage-screen.tsx');
export const listsScreen = () => import('@/features/lists/lists-screen.tsx');
export const brandScreens = () => import('@/features/brand/screens.ts');
export const importScreen = () => import('@/features/import/import-screen.tsx');
