import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { READING_PARTS } from '@/domain/metadata/carry-reading.ts';
import type { Reading } from '@/domain/metadata/found-recipe.ts';
import { announce } from '../announcements.ts';
import type { Studio } from '../studio.ts';
import { takeAndSay } from './take-reading.ts';

/** Says when a recipe is in one of the files, and offers to take it beside what they are used for. */
export async function offerRecipe(
  studio: Pick<Studio, 'ports' | 'draft' | 'choice' | 'announcements'>,
  files: readonly File[],
  t: (words: MessageDescriptor) => string,
): Promise<void> {
  const reading = await firstReading(studio, files).catch(() => null);
  if (reading === null) return;
  announce(studio.announcements, {
    message: t(msg`This picture holds a recipe.`),
    action: {
      label: t(msg`Use it`),
      run: () => takeAndSay(studio, reading, new Set(READING_PARTS), t),
    },
  });
}

/** What only might be a prompt is not offered. */
async function firstReading(
  { ports }: Pick<Studio, 'ports'>,
  files: readonly File[],
): Promise<Reading | null> {
  const reader = await (await ports.later()).pictureReader();
  for (const file of files) {
    const { found } = await reader.read(file);
    const [reading] = found.readings;
    if (reading !== undefined && reading.prompt !== '' && reading.confidence !== 'likely')
      return reading;
  }
  return null;
}
