import { carryReading, type ReadingPart } from '@/domain/metadata/carry-reading.ts';
import type { Reading } from '@/domain/metadata/found-recipe.ts';
import type { Studio } from '../studio.ts';

/** Brings parts of a reading into the draft; gives the way back. */
export function takeReading(
  { draft, choice }: Pick<Studio, 'draft' | 'choice'>,
  reading: Reading,
  parts: ReadonlySet<ReadingPart>,
): () => void {
  const before = draft.getState();
  const { change } = carryReading(reading, before, choice.state.getState().model, parts);
  draft.setState(change);
  return () => draft.setState(before, true);
}
