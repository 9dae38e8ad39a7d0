import { type Texts, withPresets, withWords } from './apply-presets.ts';
import type { AppliedPreset } from './preset.ts';

/** What was typed, of texts as they were sent; null where they are not those of these presets. */
export function withoutPresets(sent: Texts, presets: readonly AppliedPreset[]): Texts | null {
  const added = withPresets({ prompt: '', negative: '' }, presets);
  const prompt = withoutWords(sent.prompt, added.prompt);
  const negative = withoutWords(sent.negative, added.negative);
  return prompt === null || negative === null ? null : { prompt, negative };
}

/** The text without the words at its end, and without what came between; null where it ends in others. */
function withoutWords(text: string, words: string): string | null {
  if (words === '') return text;
  if (!text.endsWith(words)) return null;
  const typed = text.slice(0, text.length - words.length);
  const ways = [typed.replace(/, $/, ''), typed.replace(/ $/, ''), typed];
  return ways.find((way) => withWords(way, words) === text) ?? null;
}
