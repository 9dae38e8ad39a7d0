import { expect, it } from 'vitest';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';
import { indexedDbReferenceStore } from './indexed-db-reference-store.ts';
import { indexedDbStorageMeter } from './indexed-db-storage-meter.ts';

it('what is stored is measured, thumbnails by a sample of them', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const meter = indexedDbStorageMeter({ name });
  expect(await meter.read()).toMatchObject({
    thumbnailBytes: 0,
    referenceBytes: 0,
    queueBytes: 0,
    isPersistent: expect.any(Boolean),
  });

  const library = indexedDbLibrary({ name });
  for (const number of [1, 2, 3]) {
    const original = new Blob([new Uint8Array(1000)]);
    const thumbnail = new Blob([new Uint8Array(number * 10)]);
    await library.save(samplePicture(number), { original, thumbnail });
  }
  await indexedDbReferenceStore({ name }).add(new Blob([new Uint8Array(70)]), 1);
  const { thumbnailBytes, referenceBytes, usedBytes, quotaBytes } = await meter.read();
  expect([thumbnailBytes, referenceBytes]).toEqual([60, 70]);
  expect(quotaBytes).toBeGreaterThan(usedBytes ?? Infinity);
  expect(await meter.persist()).toBe((await meter.read()).isPersistent);
});
