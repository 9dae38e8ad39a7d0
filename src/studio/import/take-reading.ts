import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { carryReading, type ReadingPart } from '@/domain/metadata/carry-reading.ts';
import type { Reading } from '@/domain/metadata/found-recipe.ts';
import { announce } from '../announcements.ts';
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

/** The same, and says so with the way back. */
export function takeAndSay(
  studio: Pick<Studio, 'draft' | 'choice' | 'announcements'>,
  reading: Reading,
  parts: ReadonlySet<ReadingPart>,
  t: (words: MessageDescriptor) => string,
): void {
  const run = takeReading(studio, reading, parts);
  announce(studio.announcements, {
    message: t(msg`Taken into the draft`),
    action: { label: t(msg`Undo`), run },
  });
}
