import { workerThumbnailer } from '@/platform/images/worker-thumbnailer.ts';
import { openStorage } from '@/platform/storage/open-storage.ts';
import { webLock } from '@/platform/storage/web-lock.ts';
import { webStorageNotebook } from '@/platform/storage/web-storage-notebook.ts';
import { trustedScriptAddress } from '@/platform/trusted-script-address.ts';
import type { Ports } from '@/studio/studio.ts';

/** The only place that knows which adapter stands behind which port. */
export function createPorts(): Ports {
  return {
    notebook: webStorageNotebook(),
    storage: openStorage(),
    runnerLock: webLock(),
    thumbnailer: workerThumbnailer(trustedScriptAddress),
    backends: {
      sketch: async () => {
        const { sketchBackend } = await import('@/backends/sketch/sketch.ts');
        return sketchBackend({ workerAddress: trustedScriptAddress });
      },
    },
    now: Date.now,
    random: Math.random,
  };
}
