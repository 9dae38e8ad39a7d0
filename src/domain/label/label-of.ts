import { type ExportHabits, NO_FORMAT } from '@/domain/export/export-habits.ts';
import { networkFormat } from '@/domain/formats/network-formats.ts';
import type { Cut } from '@/domain/formats/cut.ts';
import type { Language } from '@/domain/settings/settings.ts';
import type { Label } from './label.ts';
import { aiShareOf } from '@/domain/metadata/ai-share.ts';
import { LABEL_WORDS } from './label-words.ts';

/** What decides which label a copy bears. */
interface LabelQuestion {
  /** What was said of the picture itself: words, none at all where empty, or as is usual. */
  readonly said: string | null;
  readonly sourceType: string | null;
  readonly cut: Cut | null;
  readonly habits: ExportHabits;
  /** The studio's. */
  readonly language: Language;
}

/** The label of a copy, or null; nothing is said by itself of a picture that nobody knows anything about. */
export function labelOf({ said, sourceType, cut, habits, language }: LabelQuestion): Label | null {
  const isUsual = habits.labelled.includes(cut?.format ?? NO_FORMAT);
  const text = said ?? (isUsual ? usualWords(sourceType, habits, language) : '');
  if (text === '') return null;
  const { corner, scale } = habits;
  const margins = cut === null ? undefined : networkFormat(cut.format)?.margins;
  return { text, corner, scale, ...(margins && { margins }) };
}

/** Empty where no words are true of it. */
export function usualWords(
  sourceType: string | null,
  { words, language: chosen }: Pick<ExportHabits, 'words' | 'language'>,
  language: Language,
): string {
  const share = aiShareOf(sourceType);
  if (share === null) return '';
  return words || LABEL_WORDS[chosen ?? language][share];
}
