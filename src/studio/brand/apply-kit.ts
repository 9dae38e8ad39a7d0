import { appliedFromKit } from '@/domain/brand/applied-kit.ts';
import { type BrandKit, referencesOfKit } from '@/domain/brand/brand-kit.ts';
import { MOST_APPLIED } from '@/domain/presets/preset.ts';
import { MAX_REFERENCES, referenceKey, withReference } from '@/domain/recipe/reference.ts';
import type { Studio } from '../studio.ts';

type Composing = Pick<Studio, 'draft'>;

/**
 * Has one kit, or none, go with the draft: its words beside what was typed, its images behind those
 * that are there. Gives the way back.
 */
export function switchKit(
  { draft }: Composing,
  kits: readonly BrandKit[],
  chosen: BrandKit | null,
): () => void {
  const before = draft.getState();
  const isKit = (id: string) => kits.some((kit) => kit.id === id);
  const leaving = kits.filter(({ id }) => before.presets.some((preset) => preset.id === id));
  const left = new Set(leaving.flatMap(referencesOfKit).map(referenceKey));
  const presets = before.presets.filter(({ id }) => !isKit(id));
  const references = before.references.filter((one) => !left.has(referenceKey(one)));
  draft.setState(
    chosen === null
      ? { presets, references }
      : {
          presets: [...presets, appliedFromKit(chosen)].slice(-MOST_APPLIED),
          references: referencesOfKit(chosen)
            .reduce(withReference, references)
            .slice(0, MAX_REFERENCES),
        },
  );
  return () => draft.setState({ presets: before.presets, references: before.references });
}
