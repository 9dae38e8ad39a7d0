import type { MaskDrawing } from '@/domain/mask/mask-drawing.ts';
import { type Reference, referenceKey } from '@/domain/recipe/reference.ts';
import type { Studio } from '../studio.ts';

/** Keeps what was painted as the mask of a reference of the draft. Rejects where it cannot be stored. */
export async function keepMask(
  { ports, draft }: Pick<Studio, 'ports' | 'draft'>,
  reference: Reference,
  drawing: MaskDrawing,
): Promise<void> {
  const { workshop } = await ports.later();
  const mask = await workshop.mask(drawing, reference.size);
  const hash = await (await ports.storage).references.add(mask, ports.now());
  setMask(draft, reference, hash);
}

/** Puts a mask on a reference of the draft, or takes it away. */
export function setMask(
  draft: Studio['draft'],
  reference: Reference,
  hash: string | undefined,
): void {
  const key = referenceKey(reference);
  draft.setState(({ references }) => ({
    references: references.map(({ mask, ...rest }) => {
      const wanted = referenceKey(rest) === key ? hash : mask;
      return wanted === undefined ? rest : { ...rest, mask: wanted };
    }),
  }));
}
