import { honouredOptions } from '@/domain/generation/carry-over.ts';
import type { Model } from '@/domain/generation/model.ts';
import { nearestSize } from '@/domain/generation/size-rule.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { type Bindings, fill, type Slot, type Workflow } from './workflow.ts';

/** A workflow as the one model of its connection: it honours what it has a place for. */
export function workflowModel(name: string, bindings: Bindings): Model {
  const has = (part: keyof Bindings) => bindings[part].length > 0;
  return {
    id: 'workflow',
    name,
    styles: [],
    sizes:
      has('width') && has('height')
        ? { kind: 'free', min: 64, max: 4096, step: 8 }
        : { kind: 'fixed' },
    honours: {
      seed: has('seed'),
      negative: has('negative'),
      previews: true,
      ...(has('references') && {
        references: { max: bindings.references.length, strength: has('strength') },
      }),
      // LoadImage and LoadImageMask both read the mask from where an image is transparent.
      ...(has('references') && has('mask') && { mask: 'transparent' as const }),
      ...(has('steps') && { steps: { min: 1, max: 200 } }),
      ...(has('guidance') && { guidance: { min: 0, max: 30 } }),
    },
    price: { kind: 'free' },
  };
}

/** The workflow with a recipe in its places; `names` and `maskName` are files that the server has. */
export function filledWith(
  workflow: Workflow,
  bindings: Bindings,
  recipe: Recipe,
  model: Model,
  names: readonly string[],
  maskName: string | null,
): Workflow {
  const material = { references: names.length, hasMask: maskName !== null };
  const { steps, guidance, strength } = honouredOptions(recipe, material, model);
  const { width, height } = nearestSize(model.sizes, recipe.size);
  const given = [
    { slots: bindings.prompt, value: recipe.prompt },
    { slots: bindings.negative, value: recipe.negative },
    { slots: bindings.seed, value: recipe.seed },
    { slots: bindings.width, value: width },
    { slots: bindings.height, value: height },
    { slots: bindings.steps, value: steps },
    { slots: bindings.guidance, value: guidance },
    { slots: bindings.strength, value: names.length > 0 ? strength : undefined },
    ...names.map((name, index) => ({
      slots: bindings.references.slice(index, index + 1),
      value: name,
    })),
    ...(maskName === null
      ? []
      : [
          { slots: bindings.mask, value: maskName },
          { slots: channelsBeside(bindings.mask, workflow), value: 'alpha' },
        ]),
  ];
  return fill(
    workflow,
    given.filter(({ value }) => value !== undefined),
  );
}

/** From which channel LoadImageMask reads. */
function channelsBeside(slots: readonly Slot[], workflow: Workflow): readonly Slot[] {
  return slots
    .filter(({ node }) => 'channel' in (workflow[node]?.inputs ?? {}))
    .map(({ node }) => ({ node, input: 'channel' }));
}
