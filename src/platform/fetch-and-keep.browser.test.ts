import { afterEach, expect, it } from 'vitest';
import { fetchAndKeep } from './fetch-and-keep.ts';

// Other tests keep files, too.
const CACHE = 'when-tested';
const address = '/e2e/files/plain.png';

afterEach(() => caches.delete(CACHE));

it('a large file is kept with the first fetch, in one version, and read from there', async () => {
  const versioned = `${location.origin}/file-abcdefgh.bin`;
  const cache = await caches.open(CACHE);
  await cache.put(versioned, new Response('kept'));
  expect(new TextDecoder().decode(await fetchAndKeep(versioned, CACHE))).toBe('kept');

  const older = new URL(address, location.href).href.replace(/plain\.png/, 'plain-01234567.png');
  await cache.put(older, new Response('old'));
  const bytes = await fetchAndKeep(address, CACHE);
  expect(bytes.byteLength).toBeGreaterThan(100);
  expect((await cache.keys()).map(({ url }) => url)).toEqual([
    versioned,
    new URL(address, location.href).href,
  ]);
});

it('what cannot be had is not kept', async () => {
  // Nobody listens there.
  const absent = 'http://127.0.0.1:9/absent-01234567.bin';
  await expect(fetchAndKeep(absent, CACHE)).rejects.toThrow(TypeError);
  expect(await caches.match(absent)).toBeUndefined();
});
