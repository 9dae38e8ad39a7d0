import type { Draft } from '@/domain/recipe/draft.ts';
import { joinedAvoid } from './dialect.ts';
import type { Expansion } from './expand-prompt.ts';
import { type FlagReading, readFlags } from './flag-settings.ts';
import type { FlagName } from './flags.ts';

const NEGATIVE = /(?:^|\n)[ \t]*Negative prompt:[ \t]*/i;
const SETTINGS = /(?:^|\n)[ \t]*(?<line>Steps: ?\d+[^\n]*)\s*$/i;

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
  const line = SETTINGS.exec(text);
  const above = line === null ? text : text.slice(0, line.index);
  const split = NEGATIVE.exec(above);
  if (line === null && split === null) return null;
  const flags = settingsIn(line?.groups?.['line'] ?? '');
  const avoided = split === null ? '' : above.slice(split.index + split[0].length);
  return {
    ...readFlags(flags, draft).settings,
    prompt: above.slice(0, split?.index).trim(),
    negative: joinedAvoid(draft.negative, avoided.replaceAll(/\s+/g, ' ').trim()),
  };
}

function settingsIn(line: string): Expansion['flags'] {
  return line.split(',').flatMap((source) => {
    const [key = '', value = ''] = source.split(/:\s*/, 2).map((part) => part.trim());
    const name = NAMES[key.toLowerCase()];
    return name === undefined || value === '' ? [] : [{ name, value, source }];
  });
}
