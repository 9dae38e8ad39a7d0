import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { readFile } from '@/platform/images/read-file.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { UNREADABLE } from '@/domain/metadata/credentials-from.ts';
import { bytesOf, pngChunk, pngOf, pngWideText, xmpOf } from '@/domain/metadata/sample-files.ts';
import { createId } from '@/domain/id.ts';
import { inscribed } from '@/domain/metadata/writers/inscribe.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { hashOf } from '@/platform/hash-of.ts';
import { idsOf, isDone, openImports, png } from './scripted-imports.ts';

const opened = (wants: Parameters<typeof openImports>[1] = {}) => {
  const reader = { read: readFile };
  const storage = { ...memoryStorage(), problem: null };
  const archives = browserArchives({ now: () => 0 });
  return { storage, ...openImports({ storage, archives, reader }, wants) };
};

describe('files that are brought in', () => {
  it('are read, and nothing is kept before it is asked for', async () => {
    const { imports, storage, when } = opened();
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
    const { imports, storage, when } = opened();
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

  it('may be described by hand where they say nothing, which is kept with them', async () => {
    const { imports, storage, when } = opened();
    await imports.add([new File([pngOf([]).slice()], 'a.png')]);
    const files = await when(isDone);
    imports.describe(files[0]?.id ?? -1, 'a cat on a wall');
    imports.keep(idsOf(files));
    const [kept] = await when(({ state }) => state.kind === 'kept');
    const id = kept?.state.kind === 'kept' ? kept.state.picture : '';
    const picture = await storage.library.get(id);
    expect(picture?.recipe).toMatchObject({ prompt: 'a cat on a wall', backend: 'imported' });
    expect(picture?.origin).toEqual({ kind: 'imported' });
  });

  it('are recognised when they come again, within a list and later', async () => {
    const { imports, when } = opened();
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

  it('know their relatives again where another library had written them', async () => {
    const { imports, storage, when } = opened();
    const [parent, child, other] = [1, 2, 3].map((time) => createId(time, () => 0.5));
    const recipe = sampleRecipe({ prompt: 'a fox', style: 'gouache' });
    const first = png('parent.png');
    const hash = await hashOf(new Uint8Array(await first.arrayBuffer()));
    const carried = {
      version: 1,
      recipe,
      id: child ?? '',
      parents: [{ id: parent ?? '', hash }, { id: other ?? '' }],
    } as const;
    const copy = inscribed(pngOf([]), { sourceType: null, recipe: carried }, []);
    await imports.add([
      first,
      new File([copy ?? ''], 'a.png'),
      new File([copy ?? '', ' '], 'b.png'),
    ]);
    imports.keep(idsOf(await when(isDone)));
    const kept = (await when(({ state }) => state.kind === 'kept')).map(({ state }) =>
      state.kind === 'kept' ? state.picture : '',
    );
    const records = await storage.library.records(kept);
    expect(records[1]).toMatchObject({ id: child, recipe, parents: [kept[0], other] });
    // A second copy of the same picture is another picture.
    expect(records[2]).toMatchObject({ recipe, parents: [kept[0], other] });
    expect(kept[2]).not.toBe(child);
  });

  it('come out of a zip, without what is hidden in it', async () => {
    const { imports, when } = opened();
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
    const { imports, when } = opened();
    await imports.add([png('large.png', 'a '.repeat(2000)), png('b.png')]);
    imports.keep(idsOf(await when(isDone)));
    const files = await when(isDone);
    expect(files.map(({ state }) => state.kind)).toEqual(['broken', 'kept']);
  });

  it('wait while they are paused, and are forgotten when they are cancelled', async () => {
    const { imports, when } = opened();
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

  it('come no more once their folder is cancelled, while another one is still opened', async () => {
    const { imports } = opened();
    const { state } = imports;
    const gates: (() => void)[] = [];
    async function* folder(name: string) {
      yield png(`${name}-a.png`);
      await new Promise<void>((resolve) => gates.push(resolve));
      yield png(`${name}-b.png`);
    }
    const first = imports.add(folder('first'));
    await expect.poll(() => gates).toHaveLength(1);
    imports.cancel();
    const second = imports.add(folder('second'));
    await expect.poll(() => gates).toHaveLength(2);
    gates[0]?.();
    await first;
    expect(state.getState()).toMatchObject({ files: [], isOpening: true });
    gates[1]?.();
    await second;
    expect(state.getState().files.map(({ name }) => name)).toEqual([
      'second-a.png',
      'second-b.png',
    ]);
    expect(state.getState().isOpening).toBe(false);
  });

  it('are kept with what was said of the people in them, and with what an AI made of them', async () => {
    const { studio, storage, imports, when } = opened({
      credentials: {
        read: async () => ({
          credentials: { ...UNREADABLE, state: 'intact', ai: 'trained' },
          raw: '',
        }),
      },
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
});
