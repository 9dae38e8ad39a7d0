import { partsOf } from '@/domain/metadata/dialects/a1111-parts.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import { joinedAvoid } from './dialect.ts';
import { type FlagReading, readFlags } from './flag-settings.ts';
import type { FlagName } from './flags.ts';

/** Names of settings as AUTOMATIC1111 and its kin write them below a prompt. */
const NAMES: Readonly<Record<string, FlagName>> = {
  steps: 'steps',
  sampler: 'sampler',
  'cfg scale': 'guidance',
  seed: 'seed',
  size: 'size',
  'denoising strength': 'strength',
};

/**
 * A text in which AUTOMATIC1111 keeps prompt, negative prompt and settings, as what it changes in a
 * draft; null for any other text. Settings without a counterpart are left out.
 */
export function readForeignText(
  text: string,
  draft: Pick<Draft, 'size' | 'negative' | 'options'>,
): (Pick<Draft, 'prompt' | 'negative'> & FlagReading['settings']) | null {
  const parts = partsOf(text, false);
  if (parts === null) return null;
  const flags = [...parts.settings].flatMap(([key, { text: value }]) => {
    const name = NAMES[key];
    return name === undefined || value === '' ? [] : [{ name, value, source: `${key}: ${value}` }];
  });
  return {
    ...readFlags(flags, draft).settings,
    prompt: parts.prompt.trim(),
    negative: joinedAvoid(draft.negative, parts.negative.replaceAll(/\s+/g, ' ').trim()),
  };
}
