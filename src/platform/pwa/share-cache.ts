import type { Shared, ShareBox } from '@/domain/library/share-box.ts';

/** Where the system sends what is shared, as the manifest says. */
export const SHARE_PATH = './share';

const CACHE = 'shared';
const MOST_FILES = 200;
const MOST_BYTES = 500_000_000;
/** Below it, so that no file of the app has such an address. */
const TEXT = `${SHARE_PATH}/text`;

/**
 * Keeps what a form of the manifest's `share_target` brought, instead of what was kept before. What
 * is too much is left out.
 */
export async function keepShared(form: FormData): Promise<void> {
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  let left = MOST_BYTES;
  const files = form.getAll('files').filter((one) => one instanceof File && one.size > 0);
  for (const [at, file] of (files as File[]).slice(0, MOST_FILES).entries()) {
    left -= file.size;
    if (left < 0) break;
    // A name may hold signs that a header may not.
    const headers = {
      'content-type': file.type,
      'x-name': encodeURIComponent(file.name),
      'x-changed': String(file.lastModified),
    };
    await cache.put(`${SHARE_PATH}/${at}`, new Response(file, { headers }));
  }
  const lines = ['title', 'text', 'url'].flatMap((name) => {
    const line = form.get(name);
    return typeof line === 'string' && line.trim() !== '' ? [line] : [];
  });
  const text = lines.join('\n');
  if (text !== '') await cache.put(TEXT, new Response(text));
}

/** What the service worker has kept; it is there offline, too. */
export const cacheShareBox: ShareBox = {
  take: () => takeShared().catch(() => null),
};

async function takeShared(): Promise<Shared | null> {
  // Missing where the page is not served safely.
  if (!('caches' in globalThis) || !(await caches.has(CACHE))) return null;
  const cache = await caches.open(CACHE);
  const text = await (await cache.match(TEXT))?.text();
  const files: File[] = [];
  for (let at = 0; at < MOST_FILES; at++) {
    const kept = await cache.match(`${SHARE_PATH}/${at}`);
    if (kept === undefined) break;
    const { headers } = kept;
    files.push(
      new File([await kept.blob()], decodeURIComponent(headers.get('x-name') ?? ''), {
        type: headers.get('content-type') ?? '',
        lastModified: Number(headers.get('x-changed')),
      }),
    );
  }
  await caches.delete(CACHE);
  return { files, text: text ?? '' };
}
