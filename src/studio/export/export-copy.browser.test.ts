import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_HABITS } from '@/domain/export/export-habits.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { bytesOf, joined, pngChunk } from '@/domain/metadata/sample-files.ts';
import { readPicture } from '@/domain/metadata/read-picture.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { memorySlot } from '@/domain/settings/memory-slot.ts';
import { memoryTarget } from '@/platform/files/archive-target.ts';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { readFile } from '@/platform/images/read-file.ts';
import { workerWorkshop } from '@/platform/images/worker-workshop.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import { downloadCopies } from './download-copies.ts';
import { type CopyWish, exportCopy } from './export-copy.ts';

const GIF = Uint8Array.from(
  atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  (letter) => letter.charCodeAt(0),
);
const workshop = workerWorkshop((address) => address);

async function drawn(type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(320, 240);
  canvas.getContext('2d')?.fillRect(0, 0, 320, 120);
  return canvas.convertToBlob({ type });
}

/** As services sign their pictures; nobody looks at what stands in it here. */
async function signed(): Promise<Blob> {
  const bytes = new Uint8Array(await (await drawn()).arrayBuffer());
  const head = bytes.subarray(0, 33);
  const whole = joined(head, pngChunk('caBX', bytesOf('jumb')), bytes.subarray(33));
  return new Blob([whole.slice()], { type: 'image/png' });
}

function pictureWith(number: number, fields: Partial<Picture> = {}): Picture {
  const recipe = sampleRecipe({ prompt: 'a fox in the snow', backend: 'openai', model: 'gpt' });
  return samplePicture(number, { recipe, width: 320, height: 240, label: null, ...fields });
}

const habits = memorySlot(DEFAULT_HABITS);
let storage: ReturnType<typeof memoryStorage>;
let studio: ReturnType<typeof openStudio>;
let archive: Blob | undefined;

beforeEach(() => {
  habits.change(() => DEFAULT_HABITS);
  storage = memoryStorage();
  const target = memoryTarget();
  const choose = async () => ({
    ...target,
    async close() {
      archive = (await target.close()).file;
      return { file: archive, isSaved: true };
    },
  });
  studio = openStudio({ ...storage, problem: null }, scriptedBackend().backend, {
    later: async () => ({
      ...ABSENT_PORTS,
      workshop,
      pictureReader: async () => ({ read: readFile }),
      exportHabits: async () => habits,
      backups: async () => ({
        archives: browserArchives({ now: () => 0, choose }),
        log: { read: () => ({}), write: () => {} } as never,
      }),
    }),
  });
});

async function keep(picture: Picture, original: Blob): Promise<void> {
  await storage.library.save(picture, { original, thumbnail: original });
}

async function exported(picture: Picture, original: Blob, wish?: CopyWish) {
  await keep(picture, original);
  const copy = await exportCopy(studio, picture, wish);
  if (copy === null) throw new Error('no copy');
  const { image, ...rest } = copy;
  return { ...rest, image, found: readPicture(new Uint8Array(await image.arrayBuffer())) };
}

describe('a copy by itself', () => {
  it('has its recipe, its relatives and says how it was made', async () => {
    const parent = pictureWith(1, { hash: 'ab'.repeat(32) });
    await keep(parent, await drawn());
    const picture = pictureWith(2, { parents: [parent.id] });
    const { way, name, found } = await exported(picture, await drawn());
    expect({ way, name }).toEqual({ way: 'recipe', name: 'a-fox-in-the-snow-7.png' });
    expect(found.sourceType).toBe('trainedAlgorithmicMedia');
    expect(found.readings[0]).toMatchObject({
      recipe: picture.recipe,
      lineage: { id: picture.id, parents: [{ id: parent.id, hash: parent.hash }] },
    });
  });

  it('leaves as it was received where it is signed, and says so', async () => {
    const original = await signed();
    const { image, keptFor } = await exported(pictureWith(1), original);
    expect({ image, keptFor }).toEqual({ image: original, keptFor: 'signature' });
  });

  it('becomes a PNG where the file could not say how it was made, and says so', async () => {
    const original = new Blob([GIF], { type: 'image/gif' });
    const { image, name, isForMark, found } = await exported(pictureWith(1), original);
    expect({ type: image.type, name, isForMark }).toEqual({
      type: 'image/png',
      name: 'a-fox-in-the-snow-7.png',
      isForMark: true,
    });
    expect(found.sourceType).toBe('trainedAlgorithmicMedia');
    expect(found.readings[0]?.recipe?.prompt).toBe('a fox in the snow');
  });

  it('leaves as it was received where the file takes nothing and no machine made it', async () => {
    const original = new Blob([GIF], { type: 'image/gif' });
    const photograph = pictureWith(1, { origin: { kind: 'imported' } });
    const { image, keptFor } = await exported(photograph, original);
    expect({ image, keptFor }).toEqual({ image: original, keptFor: 'container' });
  });

  it('is what the user is used to', async () => {
    habits.change((now) => ({ ...now, way: 'clean' }));
    expect((await exported(pictureWith(1), await signed())).way).toBe('clean');
    habits.change((now) => ({ ...now, way: 'original' }));
    expect((await exported(pictureWith(2), await drawn())).way).toBe('original');
  });
});

describe('a clean copy', () => {
  it.each([
    ['a signed PNG', signed, 'image/png'],
    ['a JPEG', () => drawn('image/jpeg'), 'image/jpeg'],
    ['a GIF, which takes nothing', async () => new Blob([GIF], { type: 'image/gif' }), 'image/png'],
  ])('of %s tells nothing of the recipe, and that a model made it', async (_what, draw, type) => {
    const picture = pictureWith(1);
    const { image, name, found } = await exported(picture, await draw(), { way: 'clean' });
    expect(image.type).toBe(type);
    expect(name).not.toContain('fox');
    expect(found).toMatchObject({
      readings: [],
      hasCredentials: false,
      sourceType: 'trainedAlgorithmicMedia',
    });
  });

  it('of a photograph says nothing that is not so', async () => {
    const recipe = sampleRecipe({ prompt: '', backend: 'imported' });
    const picture = pictureWith(1, { origin: { kind: 'imported' }, recipe });
    const { found } = await exported(picture, await drawn('image/jpeg'), { way: 'clean' });
    expect(found.sourceType).toBeNull();
  });
});

describe('a copy in a format', () => {
  const cut = {
    format: 'instagram-square-post',
    target: { width: 1080, height: 1080 },
    x: 0,
    y: 0,
    width: 240,
    height: 240,
  };

  it('is drawn anew with its recipe, even of a signed picture', async () => {
    const { way, name, found } = await exported(pictureWith(1, { cut }), await signed());
    expect({ way, name }).toEqual({
      way: 'recipe',
      name: 'a-fox-in-the-snow-7-instagram-square-post.png',
    });
    expect(found).toMatchObject({ size: cut.target, hasCredentials: false });
  });

  it('bears the label that is usual there, and none where the picture says so', async () => {
    const bare = await exported(pictureWith(1, { cut }), await drawn());
    habits.change((now) => ({ ...now, labelled: [cut.format] }));
    const labelled = await exported(pictureWith(2, { cut }), await drawn());
    const without = await exported(pictureWith(3, { cut, label: '' }), await drawn());
    const differs = async (one: Blob) => {
      const [here, there] = await Promise.all([pixelsOf(one), pixelsOf(bare.image)]);
      return here.some((value, at) => value !== there[at]);
    };
    expect(await differs(labelled.image)).toBe(true);
    expect(await differs(without.image)).toBe(false);
  });
});

it('an original that is gone leaves nothing to save', async () => {
  expect(await exportCopy(studio, pictureWith(1))).toBeNull();
});

it('many pictures are saved as one archive, each under a name of its own', async () => {
  const pictures = [1, 2, 3].map((number) => pictureWith(number));
  for (const picture of pictures) await keep(picture, await drawn());
  const ids = [...pictures.map(({ id }) => id), pictureWith(9).id];
  expect(await downloadCopies(studio, ids)).toEqual({ saved: 3, missing: 1 });
  const { archives } = await (await studio.ports.later()).backups();
  const names: string[] = [];
  for await (const { name } of (await archives.open(archive ?? new Blob())).entries())
    names.push(name);
  expect(names).toEqual(['', '-2', '-3'].map((end) => `a-fox-in-the-snow-7${end}.png`));
});

async function pixelsOf(image: Blob): Promise<Uint8ClampedArray> {
  const { width, height } = await createImageBitmap(image);
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(await createImageBitmap(image), 0, 0);
  return context.getImageData(0, 0, width, height).data;
}
