/**
 * The bytes of a large file of ours that is not fetched ahead, kept so that it is there without a
 * network from then on; another version of it goes. Rejects where it cannot be had.
 */
export async function fetchAndKeep(
  address: string,
  cacheName = 'when-needed',
): Promise<ArrayBuffer> {
  // Pages without a secure context have no caches, and a full disk keeps nothing: it works for now.
  const cache = await globalThis.caches?.open(cacheName).catch(() => undefined);
  const kept = await cache?.match(address);
  if (kept) return kept.arrayBuffer();
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} cannot be had: ${response.status}`);
  if (cache) await keep(cache, address, response.clone()).catch(() => undefined);
  return response.arrayBuffer();
}

async function keep(cache: Cache, address: string, response: Response): Promise<void> {
  const { href } = new URL(address, location.href);
  const others = (await cache.keys()).filter(({ url }) => nameOf(url) === nameOf(href));
  await Promise.all(others.map((other) => cache.delete(other)));
  await cache.put(address, response);
}

/** Without what tells versions apart. */
function nameOf(address: string): string {
  return address.replace(/-[\w-]{8}(?=\.\w+$)/, '');
}
