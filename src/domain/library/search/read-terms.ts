import { wordsIn } from '../fold.ts';
import type { Field } from './fields.ts';

/** What must be found, or must not: a word, or several that follow each other. */
export interface Term {
  /** Folded, at least one. */
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isOpen: boolean;
  readonly isExcluded: boolean;
  /** Null for those of USUAL_FIELDS. */
  readonly field: Field | null;
}

/** As many as there are bits to note what was found; what comes after is passed over. */
const MOST_TERMS = 30;

const FIELD_NAMES: Readonly<Record<string, Field>> = {
  prompt: 'prompt',
  rewritten: 'rewritten',
  negative: 'negative',
  note: 'notes',
  notes: 'notes',
  tag: 'tag',
  tags: 'tag',
  collection: 'collection',
  model: 'model',
  style: 'style',
  backend: 'backend',
};

/** A sign of exclusion, a field, and words in quotes (of which the last may be missing) or one word. */
const PART =
  /(?<minus>-?)(?:(?<field>\p{L}+):)?(?:"(?<quoted>[^"]*)(?<end>"?)|(?<plain>[^\s"]+))/gu;

/**
 * What the words of a search mean: every word is the beginning of one, `"words in quotes"` follow
 * each other as they are, `-` excludes, and `tag:` and its like look in one field only.
 */
export function readTerms(typed: string): readonly Term[] {
  const terms: Term[] = [];
  for (const { groups = {} } of typed.replaceAll(/[“”„«»]/g, '"').matchAll(PART)) {
    const { minus, field, quoted, end, plain = '' } = groups;
    const known = field === undefined ? undefined : FIELD_NAMES[field.toLowerCase()];
    const text = quoted ?? plain;
    const words = wordsIn(field === undefined || known ? text : `${field} ${text}`);
    if (words.length === 0) continue;
    terms.push({
      words,
      isOpen: quoted === undefined || end === '',
      isExcluded: minus === '-',
      field: known ?? null,
    });
    if (terms.length === MOST_TERMS) break;
  }
  return terms;
}
