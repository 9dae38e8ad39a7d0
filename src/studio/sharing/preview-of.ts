import { queryOptions } from '@tanstack/react-query';
import { SKETCH } from '@/domain/generation/connection.ts';
import { styleOfPresets } from '@/domain/recipe/draft.ts';
import type { Recipe, Size } from '@/domain/recipe/recipe.ts';
import type { Studio } from '../studio.ts';

/** What Sketch takes, and as large as a preview need be. */
const EDGES = { least: 64, most: 1024 } as const;

/** What Sketch makes of a recipe of any kind, always the same; null for one that it cannot draw. */
export function previewOf({ samples }: Pick<Studio, 'samples'>, recipe: Recipe) {
  const { prompt, seed, backend, size, presets = [] } = recipe;
  const style = backend === SKETCH.kind ? recipe.style : styleOfPresets(presets);
  return queryOptions({
    queryKey: ['preview', prompt, seed, style, size],
    queryFn: () => samples({ prompt, seed, style, size: sizeOfPreview(size) }),
  });
}

function sizeOfPreview({ width, height }: Size): Size {
  const scale = Math.min(1, EDGES.most / Math.max(width, height));
  const edge = (length: number) => Math.max(EDGES.least, Math.round(length * scale));
  return { width: edge(width), height: edge(height) };
}
