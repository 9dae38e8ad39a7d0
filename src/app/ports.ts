import type { Http } from '@/backends/http.ts';
import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';
import { browserNetwork } from '@/platform/browser-network.ts';
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
    network: browserNetwork(),
    thumbnailer: lazyThumbnailer(),
    backends: {
      sketch: async () =>
        (await import('@/backends/sketch/sketch.ts')).sketchKind({
          workerAddress: trustedScriptAddress,
        }),
      horde: async () => (await import('@/backends/horde/horde.ts')).hordeKind(await http()),
      openrouter: async () =>
        (await import('@/backends/openrouter/openrouter.ts')).openRouterKind(await http()),
      openai: async () => (await import('@/backends/openai/openai.ts')).openAiKind(await http()),
      gemini: async () => (await import('@/backends/gemini/gemini.ts')).geminiKind(await http()),
      sdapi: async () => (await import('@/backends/sdapi/sdapi.ts')).sdapiKind(await http()),
      comfy: async () => (await import('@/backends/comfy/comfy.ts')).comfyKind(await http()),
    },
    keyVault: once(async () =>
      (await import('@/platform/keys/web-crypto-vault.ts')).webCryptoVault(),
    ),
    now: Date.now,
    after: (ms, ring) => {
      const timer = setTimeout(ring, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  };
}

async function http(): Promise<Http> {
  return (await import('@/backends/http.ts')).createHttp();
}

/** Loads its code with the first picture. */
function lazyThumbnailer(): Thumbnailer {
  const loaded = once(async () => {
    const { workerThumbnailer } = await import('@/platform/images/worker-thumbnailer.ts');
    return workerThumbnailer(trustedScriptAddress);
  });
  return { thumbnail: async (original) => (await loaded()).thumbnail(original) };
}

function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      // It may be tried again.
      loading = undefined;
      throw error;
    }));
}
