import { runnerImport } from 'vite';
import { samplePicture } from '../library/sample-pictures.mjs';
import { median } from './probe.mjs';

const LINKS = 10_000;

/** Writes and reads the recipe links of a made-up library, and reads what was made to do harm. */
export async function measureLinks() {
  const { module } =
    /** @type {{ module: typeof import('../../src/domain/sharing/recipe-link.ts') }} */ (
      await runnerImport('/src/domain/sharing/recipe-link.ts', { resolve: { tsconfigPaths: true } })
    );
  const { recipeLink, readRecipeLink } = module;
  const recipes = Array.from(
    { length: LINKS },
    (_, index) =>
      /** @type {import('../../src/domain/recipe/recipe.ts').Recipe} */ (
        samplePicture(index, LINKS, Date.UTC(2026, 0, 1)).recipe
      ),
  );
  const startMs = performance.now();
  const links = recipes.map((recipe) => recipeLink(recipe));
  const writtenMs = performance.now();
  const read = links.filter((link) => typeof readRecipeLink(link) === 'object');
  const readMs = performance.now();
  if (read.length !== LINKS) throw new Error('A link could not be read back.');

  const lengths = links.map((link) => link.length);
  const [recipe] = recipes;
  const bomb = recipe ? [recipeLink({ ...recipe, prompt: 'a'.repeat(20_000_000) })] : [];
  const hostile = [...bomb, ...links.map(changedAnywhere)].map((link) => {
    const fromMs = performance.now();
    readRecipeLink(link);
    return performance.now() - fromMs;
  });
  return {
    encodeMs: writtenMs - startMs,
    decodeMs: readMs - writtenMs,
    usualLength: median(lengths),
    longestLength: Math.max(...lengths),
    slowestHostileMs: Math.max(...hostile),
  };
}

/** @param {string} link @param {number} index */
function changedAnywhere(link, index) {
  const at = 5 + (index % (link.length - 5));
  return `${link.slice(0, at)}${link[at] === 'A' ? 'B' : 'A'}${link.slice(at + 1)}`;
}
