import type { SiteFolders } from '@/domain/sharing/site-folders.ts';
import { canChooseFolder, chooseFolder } from './choose-folder.ts';
import { handleFolder } from './handle-folder.ts';

export const browserSiteFolders: SiteFolders = {
  isOffered: canChooseFolder(),
  async choose() {
    const handle = await chooseFolder('site');
    return handle && handleFolder(handle);
  },
};
