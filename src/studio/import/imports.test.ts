import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CredentialsReader } from '@/domain/metadata/credentials.ts';
import { UNREADABLE } from '@/domain/metadata/credentials-from.ts';
import {
  bytesOf,
  pngChunk,
  pngOf,
  pngText,
  pngWideText,
  xmpOf,
} from '@/domain/metadata/sample-files.ts';
import type { PictureReader } from '@/domain/metadata/picture-reader.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { hashOf } from '@/platform/hash-of.ts';
import { readFile } from '@/platform/images/read-file.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import { type ImportedFile, importsOf } from './imports.ts';
import { takeReading } from './take-reading.ts';

const RECIPE =
  'a cat\nNegative prompt: dog\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 512x768, Model: dream';

const reader: PictureReader = { read: readFile };

function isDone({ state }: ImportedFile): boolean {
  return state.kind !== 'waiting' && state.kind !== 'to-keep';
}

function idsOf(files: readonly ImportedFile[]): Set<number> {
  return new Set(files.map(({ id }) => id));
}

function open(read: PictureReader = reader, credentials?: CredentialsReader) {
  const storage = { ...memoryStorage(), problem: null };
  const studio = openStudio(storage, scriptedBackend().backend, {
    later: async () => ({
      ...ABSENT_PORTS,
      workshop: sampleWorkshop(),
      pictureReader: async () => read,
      ...(credentials && { credentialsReader: async () => credentials }),
      backups: async () => ({
        archives: browserArchives({ now: () => 0 }),
        log: { read: () => ({}), write: () => {} } as never,
      }),
    }),
    // The only picture that cannot be shown.
    thumbnailer: {
      thumbnail: async (image) => {
        if (image.size > 1000) throw new Error('not a picture');
        return { image, size: { width: 512, height: 768 }, placeholder: '', hash: null };
      },
    },
  });
  const imports = importsOf(studio);
  /** The files, once this holds of each. */
  const when = (isMeant: (file: ImportedFile) => boolean): Promise<readonly ImportedFile[]> =>
    new Promise((resolve) => {
      const look = () => {
        const { files, isOpening } = imports.state.getState();
        if (files.length > 0 && !isOpening && files.every(isMeant)) resolve(files);
      };
      imports.state.subscribe(look);
      look();
    });
  return { studio, storage, imports, when };
}

function png(name: string, text = RECIPE): File {
  return new File([pngOf([pngText('parameters', text)]).slice()], name, {
    lastModified: Date.UTC(2024, 4, 1),
  });
}

describe('files that are brought in', () => {
  it('are read, and nothing is kept before it is asked for', async () => {
    const { imports, storage, when } = open();
    await imports.add([png('a.jpg'), new File(['no picture'], 'b.png')]);
    const files = await when(isDone);
    expect(files.map(({ name, state }) => [name, state])).toEqual([
      ['a.jpg', { kind: 'read' }],
      ['b.png', { kind: 'broken', problem: 'unreadable' }],
    ]);
    expect(files[0]?.found?.readings[0]).toMatchObject({ prompt: 'a cat', seed: '42' });
    for await (const { pictures } of storage.library.pages()) expect(pictures).toEqual([]);
  });

  it('are kept byte for byte, with where they came from', async () => {
    const { imports, storage, when } = open();
    const file = png('a.png');
    await imports.add([file]);
    imports.keep(idsOf(await when(isDone)));
    const [kept] = await when(({ state }) => state.kind === 'kept');
    const id = kept?.state.kind === 'kept' ? kept.state.picture : '';
    expect(await storage.library.get(id)).toMatchObject({
      recipe: {
        prompt: 'a cat',
        negative: 'dog',
        seed: 42,
        backend: 'A1111',
        model: 'dream',
        options: { steps: 20, sampler: 'Euler a', guidance: 7 },
      },
      origin: { kind: 'imported', tool: 'A1111' },
      mediaType: 'image/png',
      createdAtMs: Date.UTC(2024, 4, 1),
      hash: await hashOf(file),
    });
    const original = await storage.library.original(id);
    expect(original && (await hashOf(original))).toBe(await hashOf(file));
  });

  it('are recognised when they come again, within a list and later', async () => {
    const { imports, when } = open();
    await imports.add([png('a.png'), png('the same.png')]);
    imports.keep(idsOf(await when(isDone)));
    const [first, second] = await when(({ state }) => state.kind === 'kept');
    if (first?.state.kind !== 'kept') throw new Error('not kept');
    expect(first.state.isNew).toBe(true);
    expect(second?.state).toMatchObject({
      isNew: false,
      picture: first.state.picture,
    });
    imports.clear();
    await imports.add([png('once more.png')]);
    const [again] = await when(isDone);
    expect(again?.state).toMatchObject({ kind: 'kept', isNew: false });
  });

  it('come out of a zip, without what is hidden in it', async () => {
    const { imports, when } = open();
    const bytes = new Uint8Array(await png('x').arrayBuffer());
    const zip = zipSync({
      'a/one.png': bytes,
      'a/.DS_Store': bytesOf('x'),
      '__MACOSX/one.png': bytesOf('y'),
      'two.txt': bytesOf('z'),
    });
    await imports.add([new File([zip.slice()], 'pictures.zip')]);
    const files = await when(isDone);
    expect(files.map(({ name, state }) => [name, state.kind])).toEqual([
      ['a/one.png', 'read'],
      ['two.txt', 'broken'],
    ]);
  });

  it('are listed where they cannot be shown, and the others are kept', async () => {
    const { imports, when } = open();
    await imports.add([png('large.png', 'a '.repeat(2000)), png('b.png')]);
    imports.keep(idsOf(await when(isDone)));
    const files = await when(isDone);
    expect(files.map(({ state }) => state.kind)).toEqual(['broken', 'kept']);
  });

  it('wait while they are paused, and are forgotten when they are cancelled', async () => {
    const { imports, when } = open();
    imports.pause(true);
    await imports.add(
      Array.from({ length: 250 }, (_, index) => png(`${index}.png`, `cat ${index}`)),
    );
    expect(imports.state.getState().files.map(({ state }) => state.kind)).toEqual(
      Array.from({ length: 250 }, () => 'waiting'),
    );
    imports.pause(false);
    expect(await when(isDone)).toHaveLength(250);
    imports.pause(true);
    await imports.add([png('late.png')]);
    imports.cancel();
    expect(imports.state.getState()).toMatchObject({ isPaused: false });
    expect(imports.state.getState().files).toHaveLength(250);
  });

  it('are kept with what was said of the people in them, and with what an AI made of them', async () => {
    const { studio, storage, imports, when } = open(reader, {
      read: async () => ({
        credentials: { ...UNREADABLE, state: 'intact', ai: 'trained' },
        raw: '',
      }),
    });
    const signed = new File([pngOf([pngChunk('caBX', bytesOf('boxes'))]).slice()], 'signed.png');
    const written = xmpOf({
      'Iptc4xmpExt:DigitalSourceType': 'digitalsourcetype/algorithmicMedia',
    });
    const said = new File([pngOf([pngWideText('XML:com.adobe.xmp', written)]).slice()], 'said.png');
    await imports.add([signed, said]);
    const files = await when(isDone);
    imports.allow(files[0]?.id ?? 0);
    imports.keep(idsOf(files));
    const kept = await when(({ state }) => state.kind === 'kept');
    const [first, second] = await Promise.all(
      kept.map(({ state }) => storage.library.get(state.kind === 'kept' ? state.picture : '')),
    );
    expect(first?.origin).toEqual({ kind: 'imported', ai: 'trained' });
    expect(first?.recipe.permissions).toEqual([
      { kind: 'face', of: files[0]?.hash, atMs: expect.any(Number) },
    ]);
    expect(second?.origin).toEqual({ kind: 'imported', ai: 'algorithmic' });
    expect(second?.recipe).not.toHaveProperty('permissions');
    expect(studio.draft.getState()).not.toHaveProperty('permissions');
  });

  it('give their recipes to the draft, in part and with a way back', async () => {
    const { studio, imports, when } = open();
    await imports.add([png('a.png')]);
    const [file] = await when(isDone);
    const reading = file?.found?.readings[0];
    if (reading === undefined) throw new Error('nothing was read');
    const before = studio.draft.getState();
    const back = takeReading(studio, reading, new Set(['prompt', 'seed']));
    expect(studio.draft.getState()).toEqual({
      ...before,
      prompt: 'a cat',
      negative: 'dog',
      seed: 42,
    });
    back();
    expect(studio.draft.getState()).toEqual(before);
  });
});
