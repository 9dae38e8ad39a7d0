import * as v from 'valibot';
import { expect, it } from 'vitest';
import { jobSchema } from '@/domain/queue/job-schema.ts';
import { sampleJob } from '@/domain/queue/sample-job.ts';
import { pictureSchema } from '@/domain/library/picture-schema.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { draftSchema, EMPTY_DRAFT } from './draft.ts';
import { recipeSchema } from './recipe-schema.ts';
import {
  hashesIn,
  picturesIn,
  type Reference,
  withReference,
  withReferenceMoved,
} from './reference.ts';
import { sampleRecipe } from './sample-recipe.ts';

const size = { width: 10, height: 20 };
const picture = samplePicture(1).id;
const [own, mask, drawn] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [
  string,
  string,
  string,
];
const ofPicture: Reference = { source: { kind: 'picture', id: picture }, size };
const ofFile: Reference = { source: { kind: 'file', hash: own }, size, mask };
const ofGuide: Reference = {
  source: { kind: 'guide', id: picture, guide: 'depth', hash: drawn },
  size,
};
const all = [ofPicture, ofFile, ofGuide];

it('what was stored before there were references has none', () => {
  const { references: _, ...oldDraft } = EMPTY_DRAFT;
  expect(v.parse(draftSchema, oldDraft)).toEqual(EMPTY_DRAFT);
  for (const [schema, old] of [
    [recipeSchema, sampleRecipe()],
    [jobSchema, sampleJob(1)],
    [pictureSchema, samplePicture(1)],
  ] as const)
    expect(v.parse(schema, JSON.parse(JSON.stringify(old)))).toEqual(old);
});

it('they are read back with recipe, job and picture', () => {
  const recipe = sampleRecipe({ references: all });
  expect(v.parse(recipeSchema, recipe)).toEqual(recipe);
  expect(v.parse(jobSchema, sampleJob(1, { recipe })).recipe).toEqual(recipe);
  expect(v.parse(pictureSchema, samplePicture(1, { recipe })).recipe).toEqual(recipe);
});

it.each([
  ['more than any model takes', Array.from({ length: 17 }, () => ofPicture)],
  ['an id that is a path', [{ ...ofPicture, source: { kind: 'picture', id: '../../x' } }]],
  ['a hash that is none', [{ ...ofFile, source: { kind: 'file', hash: 'x' } }]],
  ['an address', [{ ...ofFile, source: { kind: 'address', url: 'https://example.com' } }]],
  ['no extent', [{ ...ofFile, size: { width: 0, height: 1 } }]],
])('a recipe with %s is refused', (_, references) => {
  expect(v.is(recipeSchema, { ...sampleRecipe(), references })).toBe(false);
});

it('says what has to be kept for them, masks included, and which pictures they come from', () => {
  expect(hashesIn(all)).toEqual([own, mask, drawn]);
  expect(hashesIn()).toEqual([]);
  expect(picturesIn(all)).toEqual([picture]);
});

it('one image is there once, and others keep their order when one is moved', () => {
  expect(withReference([ofFile], { ...ofFile, size })).toEqual([ofFile]);
  expect(withReference([ofFile], ofPicture)).toEqual([ofFile, ofPicture]);
  expect(withReferenceMoved(all, 2, 0)).toEqual([ofGuide, ofPicture, ofFile]);
  expect(withReferenceMoved(all, 0, 1)).toEqual([ofFile, ofPicture, ofGuide]);
  expect(withReferenceMoved(all, 0, 3)).toBe(all);
  expect(withReferenceMoved(all, 0, -1)).toBe(all);
});
