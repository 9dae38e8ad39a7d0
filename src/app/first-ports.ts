import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';
import type { RunnerLock } from '@/domain/queue/runner-lock.ts';
import { browserNetwork } from '@/platform/browser-network.ts';
import { webStorageNotebook } from '@/platform/storage/web-storage-notebook.ts';
import { once } from '@/platform/once.ts';
import { trustedScriptAddress } from '@/platform/trusted-script-address.ts';
import type { Ports, Storage } from '@/studio/studio.ts';
import { isElsewhere, nextFrame } from './next-frame.ts';
import { openStorageNow } from './open-storage-now.ts';

/** Which adapter stands behind which port, for what the first frame needs; `ports.ts` knows the others. */
export function createPorts(): Ports {
  return {
    notebook: webStorageNotebook(),
    storage: openStorageSoon(),
    runnerLock: lazyLock(),
    network: browserNetwork(),
    thumbnailer: lazyThumbnailer(),
    backends: {
      sketch: async () =>
        (await import('@/backends/sketch/sketch.ts')).sketchKind({
          workerAddress: trustedScriptAddress,
        }),
    },
    later: once(async () => (await import('./ports.ts')).createLaterPorts()),
    now: Date.now,
    after: (ms, ring) => {
      const timer = setTimeout(ring, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  };
}

/** Once the prompt box acts; a visit that begins elsewhere wants it first. */
async function openStorageSoon(): Promise<Storage> {
  if (!isElsewhere) await nextFrame();
  return openStorageNow();
}

/** Loads its code with the queue's. */
function lazyLock(): RunnerLock {
  const loaded = once(async () => (await import('@/platform/storage/web-lock.ts')).webLock());
  return { hold: async (run, signal) => (await loaded()).hold(run, signal) };
}

/** Loads its code with the first picture. */
function lazyThumbnailer(): Thumbnailer {
  const loaded = once(async () => {
    const { workerThumbnailer } = await import('@/platform/images/worker-thumbnailer.ts');
    return workerThumbnailer(trustedScriptAddress);
  });
  return { thumbnail: async (original) => (await loaded()).thumbnail(original) };
}
