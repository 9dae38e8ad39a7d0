import { registerServiceWorker } from '@/platform/pwa/register.ts';
import { trustedScriptAddress } from '@/platform/trusted-script-address.ts';

/** Lets the built app start and work offline from now on; `onUpdate` hears of a newer version. */
export function registerOffline(onUpdate: (apply: () => void) => void): void {
  if (!import.meta.env.PROD) return;
  void registerServiceWorker({
    workerAddress: trustedScriptAddress('./service-worker.js'),
    onUpdate,
  });
}
