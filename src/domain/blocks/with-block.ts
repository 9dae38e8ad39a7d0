import { type Block, type BlockLanguage, SLOTS } from './block.ts';
import { endOfWords } from './prose-of.ts';
import { readBlocks, type Said } from './read-blocks.ts';

/**
 * The prompt with a block's phrase: in the place of one of the same slot that stands free between
 * commas, else as a comma phrase of its own, before the slots that come later. Nothing else changes.
 */
export function withBlock(prompt: string, block: Block, language: BlockLanguage): string {
  const phrase = block.words[language];
  const free = readBlocks(prompt).filter(({ isFree }) => isFree);
  const earlier = free.find(({ slot }) => slot === block.slot);
  if (earlier) return prompt.slice(0, earlier.start) + phrase + prompt.slice(earlier.end);

  const place = SLOTS.indexOf(block.slot);
  const end = endOfWords(prompt);
  // What is to be seen comes first.
  if (place === 0 && end > 0) return `${phrase}, ${prompt}`;
  const next = free.find(({ slot }) => SLOTS.indexOf(slot) > place);
  if (next) return `${prompt.slice(0, next.start)}${phrase}, ${prompt.slice(next.start)}`;
  const [before, after] = [prompt.slice(0, end), prompt.slice(end)];
  if (before === '') return phrase + (/^\S/.test(after) ? ` ${after}` : after);
  return `${before}${/[.,;:!?…।]$/.test(before) ? '' : ','} ${phrase}${after}`;
}

/** The prompt without a phrase that stands free, and without the comma that came with it. */
export function withoutBlock(prompt: string, { start, end }: Pick<Said, 'start' | 'end'>): string {
  const [before, after] = [prompt.slice(0, start), prompt.slice(end)];
  if (before.endsWith(', ')) return before.slice(0, -2) + after;
  if (after.startsWith(', ')) return before + after.slice(2);
  if (before.endsWith(' ')) return before.slice(0, -1) + after;
  return before + (before === '' ? after.replace(/^ (?=\S)/, '') : after);
}
