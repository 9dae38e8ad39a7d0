import { expect, it } from 'vitest';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { newReading } from './new-reading.ts';
import { SOURCE_TYPES } from './ai-share.ts';
import { sourceTypeOf } from './source-type.ts';

const size = { width: 64, height: 64 };
const file: Reference = { source: { kind: 'file', hash: 'ab'.repeat(32) }, size };

function from(picture: Picture): Reference {
  return { source: { kind: 'picture', id: picture.id }, size };
}

function painted(number: number, references?: readonly Reference[]): Picture {
  const fields = references && { references };
  return samplePicture(number, { recipe: sampleRecipe({ backend: 'openai', ...fields }) });
}

const imported = (backend: string) =>
  samplePicture(9, { origin: { kind: 'imported' }, recipe: sampleRecipe({ backend }) });

const sketch = samplePicture(1);
const made = painted(2);
const overSketch = painted(3, [from(sketch)]);
const overThat = painted(4, [from(overSketch)]);
const photo = imported('imported');
const signed = samplePicture(8, { origin: { kind: 'imported', ai: 'composite' } });
const records = new Map([sketch, made, overSketch, photo].map((one) => [one.id, one]));

const nothing = { sourceType: null, readings: [] };
const camera = { ...nothing, sourceType: 'digitalCapture' };
const recipe = { ...nothing, readings: [newReading('a1111', 'A1111', 'parameters', {})] };
const caption = {
  ...nothing,
  readings: [newReading('description', 'Camera', 'dc:description', {})],
};

it.each([
  ['a Sketch', sketch, nothing, SOURCE_TYPES.algorithmic],
  ['words alone', made, nothing, SOURCE_TYPES.trained],
  ['a Sketch that was painted over', overSketch, nothing, SOURCE_TYPES.trained],
  ['what was painted over that', overThat, nothing, SOURCE_TYPES.trained],
  ['a file', painted(5, [file]), nothing, SOURCE_TYPES.composite],
  ['an import', painted(5, [from(photo)]), nothing, SOURCE_TYPES.composite],
  ['what is gone', painted(5, [from(samplePicture(77))]), nothing, SOURCE_TYPES.composite],
  [
    'a mask',
    painted(5, [{ ...from(made), mask: 'cd'.repeat(32) }]),
    nothing,
    SOURCE_TYPES.composite,
  ],
  ['another program that says how', photo, { ...recipe, sourceType: 'print' }, 'print'],
  ['another program with its recipe', imported('A1111'), recipe, SOURCE_TYPES.trained],
  ['credentials that were verified', signed, nothing, SOURCE_TYPES.composite],
  ['credentials that something contradicts', signed, camera, SOURCE_TYPES.composite],
  ['a camera with a caption', imported('Camera'), caption, null],
  ['nobody knows where', photo, nothing, null],
])('a picture that came from %s says so', (_from, picture, found, sourceType) => {
  expect(sourceTypeOf(picture, found, records)).toBe(sourceType);
});

it('pictures that name each other have an end', () => {
  const [one, other] = [painted(6), painted(7)];
  const around = [
    { ...one, recipe: { ...one.recipe, references: [from(other)] } },
    { ...other, recipe: { ...other.recipe, references: [from(one)] } },
  ] as const;
  const both = new Map(around.map((picture) => [picture.id, picture]));
  expect(sourceTypeOf(around[0], nothing, both)).toBe(SOURCE_TYPES.trained);
});
