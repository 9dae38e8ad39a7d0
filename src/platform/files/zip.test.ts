import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArchiveEntry, ArchiveError } from '@/domain/backup/archive.ts';
import { hashOf } from '../hash-of.ts';
import { crc32 } from '@/domain/crc-32.ts';
import { openZip } from './zip-reader.ts';
import { type Bytes, zipWriter } from './zip-writer.ts';

const LIMIT = 100_000;

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes));
const anyFiles = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-zäé/]{1,20}$/), bytes: anyBytes }),
  { selector: ({ name }) => name, maxLength: 8 },
);

async function zipOf(files: readonly { name: string; bytes: Bytes }[]): Promise<Blob> {
  const parts: Bytes[] = [];
  const writer = zipWriter(async (bytes) => void parts.push(bytes));
  for (const { name, bytes } of files)
    await writer.add({ name, bytes, crc: crc32(bytes), atMs: Date.UTC(2026, 0, 1) });
  await writer.end();
  return new Blob(parts);
}

async function entriesOf(zip: Blob): Promise<ArchiveEntry[]> {
  return all((await openZip(zip)).entries());
}

/** As Array.fromAsync, which Node 20 has not. */
async function all<Thing>(things: AsyncIterable<Thing>): Promise<Thing[]> {
  const list: Thing[] = [];
  for await (const thing of things) list.push(thing);
  return list;
}

/** All that a zip holds, as texts. */
async function readAll(zip: Blob): Promise<string[]> {
  const archive = await openZip(zip);
  const texts: string[] = [];
  for await (const entry of archive.entries()) texts.push(await archive.text(entry, LIMIT));
  return texts;
}

async function changed(zip: Blob, change: (view: DataView) => void): Promise<Blob> {
  const view = new DataView(await zip.arrayBuffer());
  change(view);
  return new Blob([view]);
}

describe('a zip', () => {
  it('gives back what was put into it', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, async (files) => {
        const archive = await openZip(await zipOf(files));
        const entries = await all(archive.entries());
        expect(entries.map(({ name, sizeBytes }) => ({ name, sizeBytes }))).toEqual(
          files.map(({ name, bytes }) => ({ name, sizeBytes: bytes.length })),
        );
        for (const [index, { bytes }] of files.entries()) {
          const expected = {
            mediaType: 'image/png',
            sha256: await hashOf(bytes),
            mostBytes: LIMIT,
          };
          const file = await archive.file(entries[index] as ArchiveEntry, expected);
          expect(file.type).toBe('image/png');
          expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
        }
      }),
    );
  });

  it('holds more entries than 16 bits can count', async () => {
    const files = Array.from({ length: 65_600 }, (_, n) => ({
      name: `${n}`,
      bytes: new Uint8Array(0),
    }));
    const entries = await entriesOf(await zipOf(files));
    expect(entries).toHaveLength(65_600);
    expect(entries.at(-1)?.name).toBe('65599');
    // So many files take a slow machine a while.
  }, 60_000);

  it('may be larger than 32 bits can tell', async () => {
    const large = new Uint8Array(1_500_000_000);
    const parts: Bytes[] = [];
    const writer = zipWriter(async (bytes) => void parts.push(bytes));
    for (const name of ['a', 'b', 'c'])
      await writer.add({ name, bytes: large, crc: 0, atMs: Date.UTC(2026, 0, 1) });
    const bytes = bytesOf('behind four gigabytes');
    await writer.add({ name: 'd', bytes, crc: crc32(bytes), atMs: Date.UTC(2026, 0, 1) });
    await writer.end();
    const archive = await openZip(unreadBlob(parts));
    const entries = await all(archive.entries());
    expect(entries.map(({ sizeBytes }) => sizeBytes)).toEqual([
      large.length,
      large.length,
      large.length,
      bytes.length,
    ]);
    expect(await archive.text(entries[3] as ArchiveEntry, LIMIT)).toBe('behind four gigabytes');
  });

  it('is found behind a comment, and in front of nothing else', async () => {
    const zip = await zipOf([{ name: 'a', bytes: bytesOf('text') }]);
    const commented = await changed(new Blob([zip, 'PK\u0005\u0006']), (view) =>
      view.setUint16(view.byteLength - 6, 4, true),
    );
    expect(await readAll(commented)).toEqual(['text']);
    await expect(openZip(new Blob([zip, 'more']))).rejects.toThrow(ArchiveError);
  });

  it('may have been packed by another program', async () => {
    const text = 'the same again, '.repeat(100);
    const packed = await deflated(bytesOf(text));
    // Written as it lies there, and then said to be packed.
    const zip = await changed(await zipOf([{ name: 'a', bytes: packed }]), (view) => {
      const central = 30 + 1 + packed.length;
      for (const at of [8, central + 10]) view.setUint16(at, 8, true);
      view.setUint32(central + 16, crc32(bytesOf(text)), true);
      view.setUint32(central + 24, text.length, true);
    });
    expect(await readAll(zip)).toEqual([text]);
    const bomb = await changed(zip, (view) =>
      view.setUint32(30 + 1 + packed.length + 24, text.length - 1, true),
    );
    await expect(readAll(bomb)).rejects.toThrow(ArchiveError);
  });
});

describe('a zip that is not what it says', () => {
  it('cannot be cut short anywhere', async () => {
    const zip = await zipOf([
      { name: 'a', bytes: bytesOf('one') },
      { name: 'b', bytes: bytesOf('two') },
    ]);
    for (let length = 0; length < zip.size; length++) {
      await expect(readAll(zip.slice(0, length)), `${length}`).rejects.toThrow(ArchiveError);
    }
  });

  it('is read as it was or not at all, whichever bits are turned', async () => {
    const files = [
      { name: 'a', bytes: bytesOf('one and all') },
      { name: 'b', bytes: bytesOf('two') },
    ];
    const zip = await zipOf(files);
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.size - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const damaged = await changed(zip, (view) => view.setUint8(at, view.getUint8(at) ^ bits));
        const texts = await readAll(damaged).catch(archiveError);
        if (texts !== null) expect(['one and all', 'two']).toEqual(expect.arrayContaining(texts));
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused, whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), anyFiles, async (bytes, files) => {
        const zip = await zipOf(files);
        const end = zip.slice(Math.max(0, zip.size - 22));
        await readAll(new Blob([Uint8Array.from(bytes), end])).catch(archiveError);
        await readAll(new Blob([Uint8Array.from(bytes)])).catch(archiveError);
      }),
    );
  });

  it('cannot have its entries share their bytes', async () => {
    const zip = await zipOf([
      { name: 'a', bytes: bytesOf('a long text') },
      { name: 'b', bytes: bytesOf('x') },
    ]);
    const overlapping = await changed(zip, (view) => {
      const second = 31 + 11 + 31 + 1 + 47;
      view.setUint32(second + 20, 70, true);
      view.setUint32(second + 24, 70, true);
      view.setUint32(second + 42, 0, true);
    });
    await expect(entriesOf(overlapping)).rejects.toThrow('overlap');
  });

  it('gives no file that is larger than was agreed, or another one', async () => {
    const zip = await zipOf([{ name: 'a', bytes: bytesOf('0123456789') }]);
    const archive = await openZip(zip);
    const [entry] = (await entriesOf(zip)) as [ArchiveEntry];
    const expected = { mediaType: '', sha256: await hashOf(bytesOf('0123456789')) };
    await expect(archive.text(entry, 9)).rejects.toThrow(ArchiveError);
    await expect(archive.file(entry, { ...expected, mostBytes: 9 })).rejects.toThrow(ArchiveError);
    expect((await archive.file(entry, { ...expected, mostBytes: 10 })).size).toBe(10);
    const other = { ...expected, sha256: await hashOf(bytesOf('other')), mostBytes: 10 };
    await expect(archive.file(entry, other)).rejects.toThrow(ArchiveError);
  });
});

it.each([
  ['', 0],
  ['123456789', 0xcbf4_3926],
  ['The quick brown fox jumps over the lazy dog', 0x414f_a339],
])('the checksum of %j is the known one, in pieces too', (text, crc) => {
  const bytes = bytesOf(text);
  expect(crc32(bytes)).toBe(crc);
  expect(crc32(bytes.subarray(5), crc32(bytes.subarray(0, 5)))).toBe(crc);
});

async function deflated(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A blob that copies only what is read of it. */
function unreadBlob(parts: readonly Bytes[]): Blob {
  const slice = (from: number, to: number) => {
    const read: Bytes[] = [];
    let start = 0;
    for (const part of parts) {
      read.push(part.subarray(Math.max(0, from - start), Math.max(0, to - start)));
      start += part.length;
    }
    return new Blob(read);
  };
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return { size, slice } as Blob;
}

function archiveError(error: unknown): null {
  expect(error).toBeInstanceOf(ArchiveError);
  return null;
}
