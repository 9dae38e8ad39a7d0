import { describe, expect, it } from 'vitest';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { type Kinship, kinshipOf, nearestKin } from './lineage.ts';
import type { Picture } from './picture.ts';
import { samplePicture } from './sample-picture.ts';

const parent = samplePicture(1, { recipe: sampleRecipe({ prompt: 'a fox', seed: 1 }) });
const size = { width: 1024, height: 1024 };
const taken: Reference = { source: { kind: 'picture', id: parent.id }, size };

const child = (recipe: Partial<Recipe>, fields: Partial<Picture> = {}) =>
  samplePicture(2, { ...fields, recipe: { ...parent.recipe, ...recipe } });

describe('a picture came from its parent as', () => {
  it.each<[Kinship, Picture]>([
    ['remix', child({ prompt: 'a cat' })],
    ['remix', child({})],
    ['variation', child({ seed: 2 })],
    ['variation', child({ variation: 7 })],
    ['reference', child({ references: [taken], prompt: 'a cat' })],
    ['mask-edit', child({ references: [{ ...taken, mask: 'a'.repeat(64) }] })],
    ['paint-over', child({ references: [taken], backend: 'openai' })],
    ['upscale', child({}, { width: 2048, height: 2048 })],
    ['upscale', child({ prompt: '' }, { width: 2048, height: 2047, origin: { kind: 'edited' } })],
    ['crop', child({}, { width: 500, height: 1024, origin: { kind: 'edited' } })],
    ['import', child({ references: [taken] }, { origin: { kind: 'imported' } })],
  ])('%s', (kinship, picture) => {
    expect(kinshipOf(picture, parent)).toBe(kinship);
  });

  it('a remix, where nothing is known of the parent and it was no reference', () => {
    expect(kinshipOf(child({ seed: 2 }), parent.id)).toBe('remix');
    expect(kinshipOf(child({ references: [taken], backend: 'openai' }), parent.id)).toBe(
      'reference',
    );
  });
});

const member = (id: string, ...parents: string[]) =>
  ({ id, parents, is: 'here', width: 1, height: 1 }) as const;

it('parents, children and siblings are named, and nobody is kin to itself', () => {
  const family = {
    members: [member('c', 'a', 'b'), member('a'), member('b'), member('d', 'b'), member('e', 'c')],
  };
  expect(nearestKin(family, 'c')).toEqual({
    parents: ['a', 'b'],
    children: ['e'],
    siblings: ['d'],
  });
  expect(nearestKin(family, 'x')).toEqual({ parents: [], children: [], siblings: [] });
});
