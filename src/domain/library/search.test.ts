import { describe, expect, it } from 'vitest';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { samplePicture } from './sample-picture.ts';
import { pictureMatcher } from './search.ts';

const isFound = (query: string, prompt: string) =>
  pictureMatcher(query)(samplePicture(1, { recipe: sampleRecipe({ prompt }) }));

describe('a search', () => {
  it.each([
    ['', 'anything'],
    ['   ', 'anything'],
    ['fox', 'A Fox in the snow'],
    [' FOX ', 'a fox'],
    ['ox in', 'a fox in the snow'],
    ['cafe', 'Café at night'],
    ['café', 'CAFE AT NIGHT'],
    ['uber', 'Über den Wolken'],
    ['Über', 'u\u0308ber den Wolken'],
    ['strasse', 'eine Straße im Regen'],
    ['STRASSE', 'eine straße im regen'],
    ['straße', 'STRASSE'],
    ['हिमालय', 'हिमालय पर सूर्योदय'],
    ['ﬁsh', 'a fish'],
    ['२०२६', 'नया साल २०२६'],
  ])('for %j finds %j', (query, prompt) => {
    expect(isFound(query, prompt)).toBe(true);
  });

  it.each([
    ['fox', 'a wolf'],
    ['foxes', 'a fox'],
    // Vowel signs tell words apart: "day" is not "give".
    ['दन', 'दिन'],
    ['कमल', 'कोमल'],
  ])('for %j does not find %j', (query, prompt) => {
    expect(isFound(query, prompt)).toBe(false);
  });
});
