import type { SiteFolders } from '@/domain/sharing/site-folders.ts';
import { CAN_CHOOSE_FOLDER, chooseFolder } from './choose-folder.ts';
import { handleFolder } from './handle-folder.ts';

export const browserSiteFolders: SiteFolders = {
  isOffered: CAN_CHOOSE_FOLDER,
  async choose() {
    const handle = await chooseFolder('site');
    return handle && handleFolder(handle);
  },
};
