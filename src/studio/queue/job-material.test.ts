import { expect, test } from 'vitest';
import type { Model } from '@/domain/generation/model.ts';
import { sampleJob } from '@/domain/queue/sample-job.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import type { Backends } from '../connections/backends.ts';
import { jobMaterial } from './job-material.ts';

const size = { width: 4, height: 4 };
const workshop = sampleWorkshop({
  convert: async (image, { formats }) => new Blob([image], { type: formats?.[0] ?? image.type }),
  whiteMask: async (mask) => new Blob(['white ', mask]),
});

/** Two references, of a picture and of a file with a mask, to a model that honours this. */
async function setUp(honours: Partial<Model['honours']>) {
  const files = memoryStorage();
  const picture = samplePicture(1);
  const original = new Blob(['picture'], { type: 'image/png' });
  await files.library.save(picture, { original, thumbnail: original });
  const add = (text: string) => files.references.add(new Blob([text], { type: 'image/png' }), 1);
  const references: Reference[] = [
    { source: { kind: 'file', hash: await add('file') }, size, mask: await add('mask') },
    { source: { kind: 'picture', id: picture.id }, size },
  ];
  const model: Model = {
    id: 'm',
    name: 'M',
    styles: [],
    sizes: { kind: 'fixed' },
    honours: { seed: false, negative: false, ...honours },
  };
  const backends = { model: () => Promise.resolve(model) } as Partial<Backends> as Backends;
  const job = sampleJob(1, { recipe: sampleRecipe({ references }) });
  return {
    files,
    job,
    picture,
    references,
    around: { files, backends, workshop: () => Promise.resolve(workshop) },
  };
}

const texts = (blobs: readonly Blob[] = []) => Promise.all(blobs.map((blob) => blob.text()));

test('a job hands over the bytes of its references in their order, and the mask on the first', async () => {
  const { job, picture, around } = await setUp({
    references: { max: 16, strength: false },
    mask: 'transparent',
  });
  const material = await jobMaterial(job, around);
  expect(await texts(material.handed.references)).toEqual(['file', 'picture']);
  expect(await material.handed.mask?.text()).toBe('mask');
  expect(material.pictures).toEqual([picture.id]);
});

test('in the form that the model takes', async () => {
  const { job, around } = await setUp({
    references: { max: 2, strength: true, formats: ['image/webp'] },
    mask: 'white',
  });
  const material = await jobMaterial(job, around);
  expect(material.handed.references?.map(({ type }) => type)).toEqual(['image/webp', 'image/webp']);
  expect(await material.handed.mask?.text()).toBe('white mask');
});

test('what the model does not take goes along to be named, and is no parent', async () => {
  const { job, around } = await setUp({ references: { max: 1, strength: false } });
  const material = await jobMaterial(job, around);
  expect(material.handed.references).toHaveLength(2);
  expect(material.pictures).toEqual([]);
});

test('a reference that is gone is a failure in words, not a picture without it', async () => {
  const able = { references: { max: 16, strength: false }, mask: 'transparent' } as const;
  for (const part of ['source', 'mask'] as const) {
    const { files, job, references, around } = await setUp(able);
    const [first] = references;
    const hash = part === 'mask' ? first?.mask : first?.source.kind === 'file' && first.source.hash;
    await files.references.remove([String(hash)]);
    await expect(jobMaterial(job, around)).rejects.toMatchObject({
      failure: { kind: 'reference-gone' },
    });
  }
});

test('nothing is read for a job that the service has already', async () => {
  const { files, job, picture, around } = await setUp({ references: { max: 2, strength: false } });
  const handedOver = { handle: 'h', notices: [] };
  await files.library.remove([picture.id]);
  const running = { name: 'running', startedAtMs: 0, done: 0, notices: [], handedOver } as const;
  expect(await jobMaterial({ ...job, state: running }, around)).toEqual({
    handed: {},
    pictures: [picture.id],
  });
});
