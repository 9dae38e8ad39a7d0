import type { Recipe } from '@/domain/recipe/recipe.ts';

/** A recipe in the form of A1111, which many programs read; its last line has three settings at least. */
export function parametersText({ prompt, negative, seed, size, model, options }: Recipe): string {
  const settings: readonly (readonly [string, string | number | undefined])[] = [
    ['Steps', options?.steps],
    ['Sampler', options?.sampler],
    ['Schedule type', options?.scheduler],
    ['CFG scale', options?.guidance],
    ['Seed', seed],
    ['Size', `${size.width}x${size.height}`],
    ['Model', model === '' ? undefined : model],
    ['Denoising strength', options?.strength],
    ['Version', 'Bildwerk'],
  ];
  const line = settings
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${quoted(String(value))}`]))
    .join(', ');
  return [prompt, ...(negative === '' ? [] : [`Negative prompt: ${negative}`]), line].join('\n');
}

/** As A1111 does, where a value could be taken for several. */
function quoted(value: string): string {
  return /[,:\n"]/.test(value) ? JSON.stringify(value) : value;
}
