import { SOURCE_TYPES } from '@/domain/metadata/source-type.ts';
import type { Language } from '@/domain/settings/settings.ts';

/** What is said of a picture: made by a model, from something else with one, or by rules. */
export type LabelKind = keyof typeof SOURCE_TYPES;

/** In the language of those who look at the picture, whichever the studio speaks. */
export const LABEL_WORDS: Readonly<Record<Language, Readonly<Record<LabelKind, string>>>> = {
  en: { model: 'AI generated', edited: 'Edited with AI', rules: 'Made by rules' },
  de: { model: 'KI-generiert', edited: 'Mit KI bearbeitet', rules: 'Nach Regeln gezeichnet' },
  hi: { model: 'AI द्वारा निर्मित', edited: 'AI से संपादित', rules: 'नियमों से बना' },
};

/** Null for what no label of ours is true of: a photograph, or a picture of which nobody knows. */
export function labelKindOf(sourceType: string | null): LabelKind | null {
  const kinds = Object.keys(SOURCE_TYPES) as LabelKind[];
  return kinds.find((kind) => SOURCE_TYPES[kind] === sourceType) ?? null;
}
