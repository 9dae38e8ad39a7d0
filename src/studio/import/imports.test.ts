import { zipSync } from 'fflate';
import { compressToEncodedURIComponent } from 'lz-string';
import { describe, expect, it } from 'vitest';
import { createId } from '@/domain/id.ts';
import { bytesOf, pngOf, pngText } from '@/domain/metadata/sample-files.ts';
import { inscribed } from '@/domain/metadata/writers/inscribe.ts';
import type { Shared } from '@/domain/library/share-box.ts';
import type { PictureReader } from '@/domain/metadata/picture-reader.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { recipeLink } from '@/domain/sharing/recipe-link.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { hashOf } from '@/platform/hash-of.ts';
import { readFile } from '@/platform/images/read-file.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import { type ImportedFile, importsOf } from './imports.ts';
import { offerRecipe } from './offer-recipe.ts';
import { emptyShareBox } from './empty-share-box.ts';
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

function open(shared: Shared[] = [], read: PictureReader = reader) {
  const storage = { ...memoryStorage(), problem: null };
  const studio = openStudio(storage, scriptedBackend().backend, {
    later: async () => ({
      ...ABSENT_PORTS,
      workshop: sampleWorkshop(),
      pictureReader: async () => read,
      shareBox: async () => ({ take: async () => shared.shift() ?? null }),
      backups: async () => ({
        archives: browserArchives({ now: () => 0 }),
        log: { read: () => ({}), write: () => {} } as never,
      }),
    }),
    // The only picture that cannot be shown.
    thumbnailer: {
      thumbnail: async (image) => {
        if (image.size > 3500) throw new Error('not a picture');
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

function linkTo(prompt: string): string {
  const shared = compressToEncodedURIComponent(JSON.stringify({ prompt, params: ['v1'] }));
  return `https://tinybots.net/artbot?share=${shared}`;
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

  it('may be described by hand where they say nothing, which is kept with them', async () => {
    const { imports, storage, when } = open();
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

  it('know their relatives again where another library had written them', async () => {
    const { imports, storage, when } = open();
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

  it('may be links, of which the latest stands first and none twice', () => {
    const { imports } = open();
    const own = `https://a.b/${recipeLink(sampleRecipe({ prompt: 'a fox' }))}`;
    const known = [linkTo('a cat'), own, linkTo('a cat')];
    expect(known.map((address) => imports.addLink(address))).toEqual([true, true, true]);
    expect(imports.addLink('https://a.b/c')).toBe(false);
    const { links } = imports.state.getState();
    expect(links.map(({ reading }) => reading.prompt)).toEqual(['a cat', 'a fox']);
  });

  it('may be shared by other apps, once', async () => {
    const { studio, imports, when } = open([
      { files: [png('a.png')], text: 'look at this' },
      { files: [], text: `look at this\n${linkTo('a dog')}` },
    ]);
    expect(await emptyShareBox(studio)).toBeNull();
    expect(await when(isDone)).toHaveLength(1);
    expect(await emptyShareBox(studio)).toBeNull();
    expect(await emptyShareBox(studio)).toBeNull();
    expect(imports.state.getState()).toMatchObject({
      files: [{ name: 'a.png' }],
      links: [{ reading: { prompt: 'a dog' } }],
    });
    expect(studio.draft.getState().prompt).toBe('');
  });

  it('may be a text that another app shares, which becomes the prompt with a way back', async () => {
    const { studio } = open([{ files: [], text: 'a fox in the snow' }]);
    studio.draft.setState({ prompt: 'before' });
    const back = await emptyShareBox(studio);
    expect(studio.draft.getState().prompt).toBe('a fox in the snow');
    back?.();
    expect(studio.draft.getState().prompt).toBe('before');
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

  it('that become reference images offer the recipe that one of them holds', async () => {
    const { studio } = open();
    const files = [new File(['no picture'], 'a.png'), png('b.png')];
    await offerRecipe(studio, files, ({ message = '' }) => message);
    const [offer] = studio.announcements.getState();
    expect(studio.draft.getState().prompt).toBe('');
    offer?.action?.run();
    expect(studio.draft.getState()).toMatchObject({ prompt: 'a cat', negative: 'dog', seed: 42 });
    const taken = studio.announcements.getState().at(-1);
    taken?.action?.run();
    expect(studio.draft.getState().prompt).toBe('');
    await offerRecipe(studio, files.slice(0, 1), ({ message = '' }) => message);
    expect(studio.announcements.getState().at(-1)).toBe(taken);
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
