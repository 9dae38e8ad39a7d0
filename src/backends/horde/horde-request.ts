import { honouredOptions } from '@/domain/generation/carry-over.ts';
import type { Model } from '@/domain/generation/model.ts';
import { nearestSize } from '@/domain/generation/size-rule.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { encodeBase64 } from '../picture-bytes.ts';

/** The body of a request for one picture. */
export async function hordeRequest(
  recipe: Recipe,
  model: Model,
  reference: Blob | undefined,
  mask: Blob | undefined,
): Promise<Record<string, unknown>> {
  const material = { references: reference ? 1 : 0, hasMask: mask !== undefined };
  const { steps, guidance, sampler, scheduler, strength } = honouredOptions(
    recipe,
    material,
    model,
  );
  const { width, height } = nearestSize(model.sizes, recipe.size);
  return {
    prompt: promptOf(recipe),
    models: [recipe.model],
    params: {
      n: 1,
      width,
      height,
      // Text, not a number.
      seed: String(recipe.seed),
      ...(steps !== undefined && { steps }),
      ...(guidance !== undefined && { cfg_scale: guidance }),
      ...(sampler !== undefined && { sampler_name: sampler }),
      ...(scheduler === 'karras' && { karras: true }),
      ...(reference && strength !== undefined && { denoising_strength: Math.max(0.01, strength) }),
    },
    ...(reference && {
      source_image: await encodeBase64(reference),
      source_processing: mask ? 'inpainting' : 'img2img',
      ...(mask && { source_mask: await encodeBase64(mask) }),
    }),
    nsfw: false,
    censor_nsfw: true,
    shared: false,
    slow_workers: true,
    r2: true,
    // Smaller rather than refused, should it have become busier since it was asked.
    allow_downgrade: true,
  };
}

/** Three number signs part what to show from what to avoid, so the prompt itself has none. */
function promptOf({ prompt, negative }: Recipe): string {
  return [prompt, negative]
    .filter((text) => text !== '')
    .map((text) => text.replace(/#{3,}/g, '##'))
    .join(' ### ');
}
