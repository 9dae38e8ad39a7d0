/** What a prompt may say something about, in the order in which it is best said. */
export const SLOTS = [
  'subject',
  'setting',
  'style',
  'light',
  'camera',
  'mood',
  'palette',
  'composition',
] as const;
export type Slot = (typeof SLOTS)[number];

export const BLOCK_LANGUAGES = ['en', 'de', 'hi'] as const;
export type BlockLanguage = (typeof BLOCK_LANGUAGES)[number];

/** A phrase that a prompt may hold as a part of its own, between commas. */
export interface Block {
  readonly id: string;
  readonly slot: Slot;
  readonly words: Readonly<Record<BlockLanguage, string>>;
  /** The style of Sketch in which its example is drawn. */
  readonly style: string | null;
  /** It belongs to what is painted or drawn, not to what is photographed. */
  readonly isDrawn: boolean;
}
