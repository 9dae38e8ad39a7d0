import type { Block, BlockLanguage } from '@/domain/blocks/block.ts';
import { BLOCK_LANGUAGES } from '@/domain/blocks/block.ts';
import type { Said } from '@/domain/blocks/read-blocks.ts';
import { languageOf } from '@/domain/blocks/shipped-blocks.ts';
import { withBlock, withoutBlock } from '@/domain/blocks/with-block.ts';
import type { Studio } from '../studio.ts';

type Composing = Pick<Studio, 'draft'>;

/** The language that phrases are written in: the prompt's, else that of the studio. */
export function phraseLanguage(prompt: string, locale: string): BlockLanguage {
  const own = BLOCK_LANGUAGES.find((language) => language === locale) ?? 'en';
  return languageOf(prompt, own);
}

/** Writes a block's phrase into the prompt; one step of its undo. */
export function chooseBlock({ draft }: Composing, block: Block, locale: string): void {
  draft.setState(({ prompt }) => ({
    prompt: withBlock(prompt, block, phraseLanguage(prompt, locale)),
  }));
}

/** Takes a phrase out again, unless the prompt has changed since it was read. */
export function takeBlockOut({ draft }: Composing, read: string, said: Said): void {
  const { prompt } = draft.getState();
  if (prompt === read) draft.setState({ prompt: withoutBlock(prompt, said) });
}
