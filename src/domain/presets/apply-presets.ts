import type { AppliedPreset } from './preset.ts';

/** What was typed, followed by the words. */
export function withWords(typed: string, words: string): string {
  if (words === '' || typed === '') return typed + words;
  return `${typed}${/[.,;:!?…।]$/.test(typed) ? '' : ','} ${words}`;
}

/** The prompt and what is to be avoided, as they are sent: the words of the presets come last, in their order. */
export function withPresets({ prompt, negative }: Texts, presets: readonly AppliedPreset[]): Texts {
  const added = (wordsOf: (preset: AppliedPreset) => string) =>
    presets.map((preset) => wordsOf(preset).trim()).reduce(withWords, '');
  return {
    prompt: withWords(
      prompt.trim(),
      added(({ words }) => words),
    ),
    negative: withWords(
      negative,
      added((preset) => preset.negative),
    ),
  };
}

export interface Texts {
  readonly prompt: string;
  readonly negative: string;
}
