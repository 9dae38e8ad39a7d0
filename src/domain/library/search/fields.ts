import type { Picture } from '../picture.ts';

/** Texts of a picture in which words are looked for. */
export const TEXT_FIELDS = ['prompt', 'rewritten', 'negative', 'notes'] as const;
/** Facets whose values are names that are looked for, too; collections by their names. */
export const NAME_FIELDS = ['tag', 'collection', 'model', 'style', 'backend'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
export type NameField = (typeof NAME_FIELDS)[number];
export type Field = TextField | NameField;

/**
 * Where a word is looked for that names no field. What a picture must not show is none of them, as
 * every search would find it there.
 */
export const USUAL_FIELDS: ReadonlySet<Field> = new Set([
  'prompt',
  'rewritten',
  'notes',
  'tag',
  'collection',
  'model',
  'style',
]);

export function textOf({ recipe, notices, notes }: Picture, field: TextField): string {
  switch (field) {
    case 'prompt':
      return recipe.prompt;
    case 'rewritten':
      return notices
        .flatMap((notice) => (notice.kind === 'prompt-rewritten' ? [notice.text] : []))
        .join('\n');
    case 'negative':
      return recipe.negative;
    case 'notes':
      return notes;
  }
}
