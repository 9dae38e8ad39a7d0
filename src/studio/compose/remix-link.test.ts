import { expect, it } from 'vitest';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { linkOfParent } from '@/domain/sharing/foreign-parent.ts';
import { readRecipeLink, recipeLink } from '@/domain/sharing/recipe-link.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { openStudio, PICTURE, scriptedBackend } from '../scripted-studio.ts';
import { generate } from './generate.ts';
import { remixLink } from './remix.ts';

it('a recipe from a link becomes a draft, and its picture knows the link', async () => {
  const fragment = recipeLink(sampleRecipe({ prompt: 'a lighthouse', seed: 42 }));
  const link = readRecipeLink(`https://elsewhere.example/${fragment}`);
  if (link === null || typeof link === 'string') throw new Error('the link cannot be read');
  const storage = { ...memoryStorage(), problem: null };
  const { backend, started, answer } = scriptedBackend();
  const studio = openStudio(storage, backend);

  const undo = remixLink(studio, link);
  expect(studio.draft.getState()).toMatchObject({ prompt: 'a lighthouse', seed: 42 });
  expect(started).toEqual([]);
  generate(studio);
  await expect.poll(() => started.length).toBe(1);
  const kept = new Promise<readonly string[]>((resolve) =>
    storage.library.subscribe(({ put }) => put[0] && resolve(put[0].parents)),
  );
  answer(PICTURE);
  expect((await kept).map(linkOfParent)).toEqual([fragment]);

  undo();
  expect(studio.draft.getState()).toEqual(EMPTY_DRAFT);
});
