import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gallerySite } from '@/domain/sharing/gallery-site.ts';
import { sampleGalleryDraft, sampleMaterial } from '@/domain/sharing/sample-gallery.ts';
import type { SealTerms } from '@/domain/sharing/seal.ts';
import { SEALED_INDEX } from '@/domain/sharing/sealed-index.ts';
import { hashOf } from '@/platform/hash-of.ts';
import { readGallery } from '@/platform/viewing/read-gallery.ts';
import { webCryptoSeals as seals } from '@/platform/viewing/web-crypto-seals.ts';
import { openSealedGallery } from './open-sealed-gallery.ts';
import { sealGallery } from './seal-gallery.ts';

type Host = Map<string, Uint8Array<ArrayBuffer>>;
interface Published {
  readonly host: Host;
  readonly secret: string;
  readonly terms: SealTerms;
}

const SITE = {
  draft: sampleGalleryDraft(2),
  progress: { signal: new AbortController().signal, onProgress: () => {} },
};

/** What lies on a host after the gallery was sealed onto it. */
async function publish({
  draft = SITE.draft,
  secret = seals.newSecret(),
  passphrase,
  // So many rounds as we use would only make the tests slow.
  terms = { ...seals.newTerms(false), rounds: passphrase === undefined ? 0 : 2 },
  nowMs = 1000,
}: {
  draft?: typeof SITE.draft;
  secret?: string;
  passphrase?: string;
  terms?: SealTerms;
  nowMs?: number;
} = {}): Promise<Published> {
  const host: Host = new Map();
  const seal = await seals.seal(secret, terms, passphrase);
  const site = gallerySite(draft, sampleMaterial(), SITE.progress);
  for await (const { path, content } of sealGallery(site, { seal, terms, hashOf, nowMs }))
    host.set(path, new Uint8Array(await new Blob([content]).arrayBuffer()));
  return { host, secret, terms };
}

/** The same gallery under another title, published anew. */
function publishAgain({ secret, terms }: Published) {
  return publish({ draft: { ...SITE.draft, title: 'Spring light' }, secret, terms, nowMs: 2000 });
}

function open(
  { host, secret }: Pick<Published, 'host' | 'secret'>,
  { passphrase, seenMs = null }: { passphrase?: string; seenMs?: number | null } = {},
) {
  const read = async (name: string) => {
    const bytes = host.get(name);
    if (bytes === undefined) throw new TypeError('404');
    return bytes;
  };
  return openSealedGallery({
    read,
    seals,
    secret,
    hashOf,
    readGallery,
    seenMs,
    ...(passphrase !== undefined && { passphrase }),
  });
}

const problem = (named: string) => expect.objectContaining({ problem: named });
/** The last before the index is `gallery.json`. */
const textOf = (host: Host) => [...host.keys()].at(-2) as string;
const firstFile = ({ host }: Published) => [...host.keys()][0] as string;

test('a sealed gallery opens with its secret, every file in its place', async () => {
  const published = await publish();
  const { gallery, file, madeAtMs } = await open(published);
  expect(gallery.title).toBe('Winter light');
  expect(madeAtMs).toBe(1000);
  for (const { variants } of gallery.pictures)
    for (const { file: path, mediaType } of variants)
      expect(await file(path)).toMatchObject({ type: mediaType, size: expect.any(Number) });
});

test('nothing of names, words or prompts can be read without the secret', async () => {
  const { host } = await publish();
  const all = [...host]
    .map(([name, bytes]) => name + new TextDecoder('latin1').decode(bytes))
    .join();
  for (const word of ['Winter', 'Mira', 'fox', 'pictures/', 'prompt', 'seed', 'webp', '.json'])
    expect(all).not.toContain(word);
  // Sizes are told in pages only.
  const sizes = [...host].filter(([name]) => name !== SEALED_INDEX).map(([, { length }]) => length);
  expect(new Set(sizes.map((size) => (size - 12 - 16) % 4096))).toEqual(new Set([0]));
});

test('another secret, and a wrong passphrase, are refused as such', async () => {
  const published = await publish();
  const other = { ...published, secret: seals.newSecret() };
  await expect(open(other)).rejects.toEqual(problem('wrong-key'));
  await expect(open({ ...published, secret: 'short' })).rejects.toEqual(problem('wrong-key'));

  const guarded = await publish({ passphrase: 'Käse' });
  await expect(open(guarded)).rejects.toEqual(problem('passphrase'));
  await expect(open(guarded, { passphrase: 'Kase' })).rejects.toEqual(problem('wrong-key'));
  // The same letters, written with the dots apart.
  const { gallery } = await open(guarded, { passphrase: 'Ka\u0308se' });
  expect(gallery.title).toBe('Winter light');
});

test('a file that is cut off, swapped for another or replayed is refused', async () => {
  const published = await publish();
  const { host } = published;
  const { gallery, file } = await open(published);
  const [path, other] = gallery.pictures.map(({ variants }) => variants[0]?.file as string);
  const name = firstFile(published);
  const whole = host.get(name) as Uint8Array<ArrayBuffer>;
  expect(path).not.toBe(other);

  host.set(name, whole.slice(0, -1));
  await expect(file(path as string)).rejects.toEqual(problem('truncated'));
  host.set(name, [...host.values()][1] as Uint8Array<ArrayBuffer>);
  await expect(file(path as string)).rejects.toEqual(problem('changed'));
  host.set(name, whole);
  await expect(file(path as string)).resolves.toBeInstanceOf(Blob);

  // What was published at a place before is whole, and still not what belongs there now.
  const later = await publishAgain(published);
  const replayed = host.get(textOf(host)) as Uint8Array<ArrayBuffer>;
  later.host.set(textOf(later.host), replayed);
  await expect(open(later)).rejects.toEqual(problem('changed'));
});

test('an index that is older than what was seen is refused, a later one is not', async () => {
  const first = await publish({ nowMs: 1000 });
  await expect(open(first, { seenMs: 2000 })).rejects.toEqual(problem('older'));
  await expect(open(first, { seenMs: 1000 })).resolves.toBeDefined();
  await expect(open(first, { seenMs: 500 })).resolves.toBeDefined();
});

test('a picture that did not change keeps its name, so that it need not be sent again', async () => {
  const first = await publish();
  const names = [...first.host.keys()].filter((name) => name !== SEALED_INDEX);
  const { host } = await publishAgain(first);
  const kept = names.filter((name) => host.has(name));
  expect(kept).toHaveLength(names.length - 1);
  for (const name of kept) expect(host.get(name)).toEqual(first.host.get(name));
});

test('an index of which any bit was changed never opens, whatever the bit', async () => {
  const published = await publish();
  const index = published.host.get(SEALED_INDEX) as Uint8Array<ArrayBuffer>;
  await fc.assert(
    fc.asyncProperty(fc.nat(index.length * 8 - 1), async (bit) => {
      const changed = index.slice();
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      const host = new Map(published.host).set(SEALED_INDEX, changed);
      // A number of rounds would be asked a passphrase for.
      await expect(open({ ...published, host }, { passphrase: '' })).rejects.toMatchObject({
        name: 'SealError',
      });
    }),
    { numRuns: 40 },
  );
});

test('any bytes for an index end in a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const host: Host = new Map([[SEALED_INDEX, new Uint8Array(bytes)]]);
      await expect(open({ host, secret: seals.newSecret() })).rejects.toMatchObject({
        name: 'SealError',
      });
    }),
  );
});
