import { deflateSync, strToU8 } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSizeAllowed, MAX_SEED, MAX_VARIATION, type Recipe } from '@/domain/recipe/recipe.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { base64UrlFrom, bytesFromBase64Url } from './base64-url.ts';
import { foreignParent, linkOfParent } from './foreign-parent.ts';
import { LINK_DICTIONARY_1 } from './link-dictionary.ts';
import { readRecipeLink, recipeLink } from './recipe-link.ts';

/** `VITE_LINKS=100000` tries as many; the usual number is enough for every change. */
const LINKS = Number(import.meta.env['VITE_LINKS'] ?? 5000);

const MOST_MS = 60_000 + LINKS * 10;
const FIELDS = 'pstnyzvbmofkr'.split('');

const text = fc.string({ unit: 'binary', maxLength: 300 });
const name = fc.string({ maxLength: 40 });
const edge = fc.integer({ min: 64, max: 4096 });
const size = fc.record({ width: edge, height: edge }).filter(isSizeAllowed);
const preset = fc.record(
  { id: name, name, words: text, negative: text, style: name },
  { requiredKeys: ['id', 'name', 'words', 'negative'] },
);
const recipes: fc.Arbitrary<Recipe> = fc.record(
  {
    version: fc.constant(1 as const),
    prompt: text,
    template: text,
    negative: text,
    style: fc.option(name),
    size,
    seed: fc.integer({ min: 0, max: MAX_SEED }),
    variation: fc.integer({ min: 1, max: MAX_VARIATION }),
    backend: name,
    model: name,
    options: fc.record(
      {
        quality: name,
        background: fc.constantFrom('opaque' as const, 'transparent' as const),
        steps: fc.integer({ min: 1, max: 1000 }),
        guidance: fc.integer({ min: 0, max: 100 }),
        sampler: name,
      },
      { requiredKeys: ['steps'] },
    ),
    target: fc.record({ format: name, size }),
    presets: fc.array(preset, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['version', 'prompt', 'negative', 'style', 'size', 'seed', 'backend', 'model'] },
);

/** Where bytes of a link are changed, and into what. */
const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });

describe('a recipe goes into a link and comes out', () => {
  test('whole, whatever is in it', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const link = readRecipeLink(`https://studio.example/a/${recipeLink(recipe)}`);
        expect(link).toMatchObject({ recipe, references: 0, image: null });
      }),
    );
  });

  test('without the images that it began with, which are counted', () => {
    const hash = 'a'.repeat(64);
    const recipe = sampleRecipe({
      references: [{ source: { kind: 'file', hash }, size: { width: 8, height: 8 } }],
    });
    const { references: _, ...rest } = recipe;
    expect(recipeLink(recipe)).not.toContain(hash);
    expect(readRecipeLink(recipeLink(recipe))).toMatchObject({ recipe: rest, references: 1 });
  });

  test('with a picture beside it', () => {
    const image = Uint8Array.of(1, 2, 250, 251);
    const link = readRecipeLink(recipeLink(sampleRecipe(), image));
    expect(link).toMatchObject({ recipe: sampleRecipe(), image });
  });

  test.each([
    ['a fox in a snowy forest', 60],
    ['एक लोमड़ी बर्फीले जंगल में सूर्यास्त के समय, जलरंग चित्र', 110],
    [
      'Editorial product photograph of a hand-thrown ceramic coffee cup on a raw linen tablecloth, steam rising, morning light falling through a tall window from the left, shallow depth of field, muted earth tones with a single sprig of eucalyptus, lots of negative space on the right for a headline, shot on 50mm, film grain',
      300,
    ],
  ])('in few characters: %s', (prompt, most) => {
    expect(recipeLink(sampleRecipe({ prompt, seed: MAX_SEED })).length).toBeLessThan(most);
  });
});

describe('links of every version open for ever', () => {
  test('version 1', () => {
    expect(
      readRecipeLink(
        '#/r/1Ji-D0cBOBbirjdYkxNIcAeUKJSsTA0NDIyNjYxMTiHVAk4BG1ABLkFpMc6BugZRv8LIP6jSk5KaDFmRgRxsD8zxQGTQ96IATBHIwYy8oMPMqRh6DhR3CAbpIfgQi7J4HhnAtAA',
      ),
    ).toMatchObject({
      recipe: {
        version: 1,
        prompt: 'a fox in a snowy forest, watercolor painting',
        template: 'a {fox|cat} in a snowy forest',
        negative: 'text, watermark',
        style: 'watercolor',
        size: { width: 1024, height: 1536 },
        seed: 4_011_223_344,
        variation: 3,
        backend: 'openai',
        model: 'gpt-image-1',
        options: { quality: 'high' },
        target: { format: 'instagram-story', size: { width: 1080, height: 1920 } },
        presets: [
          { id: 'watercolor-painting', name: '', words: 'watercolor painting', negative: '' },
        ],
      },
      references: 0,
    });
  });

  test('one of a version that is still to come says so', () => {
    expect(readRecipeLink('#/r/2abc')).toBe('newer');
  });
});

describe('a link is found', () => {
  const link = recipeLink(sampleRecipe());
  test.each([
    ['on any host', `https://elsewhere.example/studio/${link}`],
    ['as a fragment', link],
    ['as the path of a route', link.slice(1)],
    ['in the middle of a message', `look at this: http://127.0.0.1:4173/${link}, I like it`],
  ])('%s', (_where, written) => {
    expect(readRecipeLink(written)).toMatchObject({ recipe: sampleRecipe() });
  });

  test('nowhere else', () => {
    for (const other of ['', 'a fox', 'https://example.org/r/abc', '#/gallery'])
      expect(readRecipeLink(other)).toBeNull();
  });
});

describe('a link that was changed on its way', () => {
  test('by one letter is noticed', () => {
    const link = recipeLink(sampleRecipe({ prompt: 'a lighthouse by the sea' }));
    for (let at = '#/r/1'.length; at < link.length; at++) {
      const letter = link[at] === 'A' ? 'B' : 'A';
      const changed = readRecipeLink(link.slice(0, at) + letter + link.slice(at + 1));
      // What does not change the bytes is no change: the last letter has bits to spare.
      if (changed !== 'damaged')
        expect(changed).toMatchObject({ recipe: { prompt: 'a lighthouse by the sea' } });
    }
  });

  test('or cut off, is noticed', () => {
    const link = recipeLink(sampleRecipe());
    for (let end = '#/r/1'.length; end < link.length; end++)
      expect(readRecipeLink(link.slice(0, end))).toBe('damaged');
  });
});

describe('a link that someone made up', () => {
  test(
    'from any bytes breaks nothing',
    () => {
      const bytes = fc.uint8Array({ maxLength: 400 });
      fc.assert(
        fc.property(bytes, bytes, (deflated, image) => {
          expectReadOrRefused(`${sealed(deflated)}.${base64UrlFrom(image)}`);
        }),
        { numRuns: LINKS },
      );
    },
    MOST_MS,
  );

  test(
    'from a real one by changing bytes breaks nothing, and what opens is a recipe',
    () => {
      fc.assert(
        fc.property(recipes, changes, (recipe, changed) => {
          const bytes = deflatedIn(recipeLink(recipe));
          for (const [at, value] of changed) bytes[at % bytes.length] = value;
          expectReadOrRefused(sealed(bytes));
        }),
        { numRuns: LINKS },
      );
    },
    MOST_MS,
  );

  test(
    'from any fields breaks nothing, and what opens is a recipe',
    () => {
      const values = fc.oneof(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...FIELDS), fc.anything()),
      );
      fc.assert(
        fc.property(values, (value) => {
          const text = strToU8(JSON.stringify(value) ?? '');
          expectReadOrRefused(sealed(deflateSync(text, { dictionary: LINK_DICTIONARY_1 })));
        }),
        { numRuns: LINKS },
      );
    },
    MOST_MS,
  );

  test('and would inflate without end is given up', () => {
    const bomb = recipeLink(sampleRecipe({ prompt: 'a'.repeat(20_000_000) }));
    expect(bomb.length).toBeLessThan(40_000);
    expect(readRecipeLink(bomb)).toBe('damaged');
  });
});

test('a foreign parent leads back to its link', () => {
  const link = recipeLink(sampleRecipe());
  const read = readRecipeLink(link);
  if (read === null || typeof read === 'string') throw new Error('unread');
  expect(linkOfParent(foreignParent(read))).toBe(link);
  expect(linkOfParent('01KAAAAAAAAAAAAAAAAA')).toBeNull();
});

function deflatedIn(link: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesFromBase64Url(link.slice('#/r/1'.length)) ?? new Uint8Array();
  return bytes.slice(2);
}

/** A link around bytes that nobody deflated, with the checksum of docs/link-format.md. */
function sealed(deflated: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of deflated) hash = Math.imul(hash ^ byte, 0x01000193);
  const folded = (hash ^ (hash >>> 16)) & 0xffff;
  return `#/r/1${base64UrlFrom(Uint8Array.of(folded >> 8, folded & 255, ...deflated))}`;
}

/** Whatever comes out can be written into a link again. */
function expectReadOrRefused(link: string): void {
  const read = readRecipeLink(link);
  if (read === 'damaged' || read === 'newer' || read === null) return;
  expect(readRecipeLink(recipeLink(read.recipe))).toMatchObject({ recipe: read.recipe });
}
