import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';
import { webLock } from '@/platform/storage/web-lock.ts';
import { webStorageNotebook } from '@/platform/storage/web-storage-notebook.ts';
import { trustedScriptAddress } from '@/platform/trusted-script-address.ts';
import type { Ports } from '@/studio/studio.ts';

/** The only place that knows which adapter stands behind which port. */
export function createPorts(): Ports {
  return {
    notebook: webStorageNotebook(),
    storage: import('@/platform/storage/open-storage.ts').then(({ openStorage }) => openStorage()),
    runnerLock: webLock(),
    thumbnailer: lazyThumbnailer(),
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

/** Loads its code with the first picture. */
function lazyThumbnailer(): Thumbnailer {
  let loaded: Promise<Thumbnailer> | undefined;
  return {
    thumbnail: async (original) => (await (loaded ??= loadThumbnailer())).thumbnail(original),
  };
}

async function loadThumbnailer(): Promise<Thumbnailer> {
  const { workerThumbnailer } = await import('@/platform/images/worker-thumbnailer.ts');
  return workerThumbnailer(trustedScriptAddress);
}
