import { type Texts, withPresets } from './apply-presets.ts';
import type { AppliedPreset } from './preset.ts';

/** What was typed, of texts as they were sent; null where they are not those of these presets. */
export function withoutPresets(sent: Texts, presets: readonly AppliedPreset[]): Texts | null {
  const added = withPresets({ prompt: 'x,', negative: 'x,' }, presets);
  const typed = {
    prompt: ending(sent.prompt, added.prompt),
    negative: ending(sent.negative, added.negative),
  };
  const again = withPresets(typed, presets);
  return again.prompt === sent.prompt && again.negative === sent.negative ? typed : null;
}

/** The text without the words at its end, and without the comma before them. */
function ending(text: string, added: string): string {
  const words = added.slice('x, '.length);
  if (words === '' || !text.endsWith(words)) return text;
  return text.slice(0, text.length - words.length).replace(/, $| $/, '');
}
