import type { AppliedPreset } from './preset.ts';

/** What was typed, followed by the words of the presets in their order. */
function joined(typed: string, added: readonly string[]): string {
  return added.reduce((text, words) => {
    if (words === '') return text;
    return text === '' ? words : `${text}${/[.,;:!?…।]$/.test(text) ? '' : ','} ${words}`;
  }, typed);
}

/** The prompt and what is to be avoided, as they are sent. */
export function withPresets({ prompt, negative }: Texts, presets: readonly AppliedPreset[]): Texts {
  return {
    prompt: joined(
      prompt.trim(),
      presets.map(({ words }) => words),
    ),
    negative: joined(
      negative,
      presets.map((preset) => preset.negative),
    ),
  };
}

export interface Texts {
  readonly prompt: string;
  readonly negative: string;
}
