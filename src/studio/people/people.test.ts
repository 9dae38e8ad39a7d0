import { expect, test } from 'vitest';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { type Draft, EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { generate } from '../compose/generate.ts';
// Loaded before the tests, so that none of them has to wait for it.
import '../compose/generate-asking.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import { allowPeople } from './allow-people.ts';
import { answersFor } from './answers.ts';
import { lookForPeople } from './look-for-people.ts';

const size = { width: 4, height: 4 };
const HASH = 'a'.repeat(64);

/** A studio that sees a face in every image whose bytes say so. */
function open(canLook = true) {
  const storage = { ...memoryStorage(), problem: null };
  const looked: string[] = [];
  const studio = openStudio(storage, scriptedBackend().backend, {
    later: async () => ({
      ...ABSENT_PORTS,
      workshop: sampleWorkshop(),
      faceFinder: async () => ({
        seesFace: async (image) => {
          if (!canLook) throw new Error('no weights');
          const text = await image.text();
          looked.push(text);
          return text.startsWith('face');
        },
      }),
    }),
  });
  studio.settings.setState({ isQueuePaused: true });
  const compose = (fields: Partial<Draft>) =>
    studio.draft.setState({ ...EMPTY_DRAFT, prompt: 'a portrait', ...fields }, true);
  const file = async (text: string): Promise<Reference> => ({
    source: { kind: 'file', hash: await storage.references.add(new Blob([text]), 0) },
    size,
  });
  const asked = () => [...studio.queue.state.getState().jobs.values()].map(({ recipe }) => recipe);
  const unanswered = async () => {
    const draft = studio.draft.getState();
    return answersFor((await lookForPeople(studio, draft)).people, draft.permissions).unanswered;
  };
  return { studio, storage, looked, compose, file, asked, unanswered };
}

test('a face in a reference is asked about once, and the answer goes with the recipe', async () => {
  const { studio, looked, compose, file, asked, unanswered } = open();
  const [face, house] = [await file('face'), await file('house')];
  compose({ references: [face, house] });
  generate(studio);
  await expect.poll(() => studio.draftProblem.getState()).toBe('people');
  expect(asked()).toEqual([]);

  allowPeople(studio, await unanswered());
  generate(studio);
  await expect.poll(asked).toHaveLength(1);
  studio.draft.setState({ prompt: 'another portrait' });
  generate(studio);
  await expect.poll(asked).toHaveLength(2);
  const [{ permissions } = sampleRecipe()] = asked();
  expect(permissions).toEqual([
    { kind: 'face', of: (face.source as { hash: string }).hash, atMs: expect.any(Number) },
  ]);
  expect(looked).toEqual(['face', 'house']);
});

test('what was said of somebody who is not in it any more stays out of the recipe', async () => {
  const { studio, compose, file, asked, unanswered } = open();
  compose({ references: [await file('face')] });
  allowPeople(studio, await unanswered());
  studio.draft.setState({ references: [] });
  generate(studio);
  await expect.poll(asked).toHaveLength(1);
  expect(asked()[0]).not.toHaveProperty('permissions');
});

test('the name of a living person is asked about, but where Sketch draws with signs', async () => {
  const { studio, compose, asked, unanswered } = open();
  const prompt = 'Angela Merkel and ANGELA MERKEL on the moon';
  compose({ prompt });
  generate(studio);
  expect(asked()).toHaveLength(1);
  compose({ prompt, backend: 'painter' });
  expect(await unanswered()).toEqual([{ kind: 'name', of: 'angela merkel' }]);
  generate(studio);
  await expect.poll(() => studio.draftProblem.getState()).toBe('people');
  expect(asked()).toHaveLength(1);
});

test('a Sketch is not looked at, and what was said when a picture was brought in counts', async () => {
  const { storage, looked, compose, unanswered } = open();
  const sketch = samplePicture(1, { recipe: sampleRecipe({ backend: 'sketch' }) });
  const photo = samplePicture(2, {
    hash: HASH,
    origin: { kind: 'imported' },
    recipe: sampleRecipe({ permissions: [{ kind: 'face', of: HASH, atMs: 5 }] }),
  });
  const other = samplePicture(3, { origin: { kind: 'imported' } });
  for (const picture of [sketch, photo, other]) {
    const original = new Blob([`face ${picture.id}`]);
    await storage.library.save(picture, { original, thumbnail: original });
  }
  compose({
    references: [sketch, photo, other].map(({ id }) => ({ source: { kind: 'picture', id }, size })),
  });
  expect(await unanswered()).toEqual([{ kind: 'face', of: other.id }]);
  expect(looked).toEqual([`face ${photo.id}`, `face ${other.id}`]);
});

test('where nobody can look, that is said and nothing waits', async () => {
  const { studio, compose, file, asked } = open(false);
  compose({ references: [await file('face')] });
  expect(await lookForPeople(studio, studio.draft.getState())).toMatchObject({
    people: [],
    isUncertain: true,
  });
  generate(studio);
  await expect.poll(asked).toHaveLength(1);
});
