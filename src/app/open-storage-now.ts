import { once } from '@/platform/once.ts';
import { trustedScriptAddress } from '@/platform/trusted-script-address.ts';

/** Opens storage, once for the page. */
export const openStorageNow = once(async () =>
  (await import('@/platform/storage/open-storage.ts')).openStorage({
    workerAddress: trustedScriptAddress,
  }),
);
