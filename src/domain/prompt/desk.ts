import type { Draft } from '@/domain/recipe/draft.ts';
import type { Slot } from '@/domain/settings/slot.ts';
import type { WordList } from './word-list.ts';

/**
 * PORT. What lies around the prompt. Reading and changing are synchronous and never throw: what
 * cannot be read is empty, what cannot be written is kept for as long as the page lives.
 */
export interface Desk {
  /** One's own word lists. */
  readonly lists: Slot<readonly WordList[]>;
  /** Prompts that were generated, newest first, none of them twice. */
  readonly past: Slot<readonly string[]>;
  /** Drafts side by side, in their order; empty while there is only one. */
  readonly sheets: Slot<readonly Sheet[]>;
  /** Which of them this tab shows; null for none. This tab's own. */
  readonly sheet: Slot<string | null>;
  /** What was typed in this tab, to be undone. This tab's own. */
  readonly typing: Slot<TypingLog>;
}

export interface Sheet {
  readonly id: string;
  readonly draft: Draft;
}

/** States of the prompt one after the other, and which of them is shown. */
export interface TypingLog {
  readonly steps: readonly TypingStep[];
  readonly at: number;
}

export interface TypingStep {
  readonly text: string;
  /** Where the caret stands, in UTF-16 units. */
  readonly caret: number;
}

export const EMPTY_LOG: TypingLog = { steps: [], at: -1 };
