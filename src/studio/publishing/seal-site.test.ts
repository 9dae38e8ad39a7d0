import { expect, test } from 'vitest';
import { gallerySite, type SiteFile } from '@/domain/sharing/gallery-site.ts';
import type { PublishedSeal } from '@/domain/sharing/published-gallery.ts';
import { sampleGalleryDraft, sampleMaterial } from '@/domain/sharing/sample-gallery.ts';
import { SEALED_INDEX } from '@/domain/sharing/sealed-index.ts';
import { hashOf } from '@/platform/hash-of.ts';
import { webCryptoSeals as seals } from '@/platform/viewing/web-crypto-seals.ts';
import { sealSite } from './seal-site.ts';

async function published(known: PublishedSeal | null, passphrase: string, nowMs: number) {
  const progress = { signal: new AbortController().signal, onProgress: () => {} };
  const site = gallerySite(sampleGalleryDraft(2), sampleMaterial(), progress);
  const { files, seal } = await sealSite({ seals, hashOf }, site, { known, passphrase, nowMs });
  const all: SiteFile[] = [];
  for await (const file of files) all.push(file);
  return { names: all.map(({ path }) => path), seal };
}

test('published again, a sealed gallery keeps its link and its files', async () => {
  const first = await published(null, '', 1000);
  const again = await published(first.seal, '', 2000);
  expect(again.seal).toEqual(first.seal);
  expect(again.names).toEqual(first.names);
  expect(again.names.at(-1)).toBe(SEALED_INDEX);
});

test('another gallery has another link', async () => {
  const [one, other] = await Promise.all([published(null, '', 1), published(null, '', 1)]);
  expect(one.seal.secret).not.toBe(other.seal.secret);
  expect(one.names.filter((name) => other.names.includes(name))).toEqual([SEALED_INDEX]);
});

test('a passphrase that comes later closes all files anew, under the same link', async () => {
  const open = await published(null, '', 1000);
  const guarded = await published(open.seal, 'Käse', 2000);
  expect(guarded.seal).toMatchObject({ secret: open.seal.secret });
  expect(guarded.seal.rounds).toBeGreaterThan(0);
  expect(guarded.names.filter((name) => open.names.includes(name))).toEqual([SEALED_INDEX]);
  // Forgotten the next time, it does not fall off by itself.
  await expect(published(guarded.seal, '', 3000)).rejects.toMatchObject({ problem: 'passphrase' });
});
