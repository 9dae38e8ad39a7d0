import * as v from 'valibot';
import { foldedText } from './fold.ts';
import { marksSchema } from './picture-schema.ts';
import type { Marks, Picture } from './picture.ts';

type PlainMark = Exclude<keyof Marks, 'tags' | 'collections'>;

/** What is to be said of pictures from now on; what is absent stays. Taking away comes before adding. */
export interface MarksChange extends Partial<Pick<Marks, PlainMark>> {
  readonly removeTags?: readonly string[];
  readonly addTags?: readonly string[];
  readonly removeCollections?: readonly string[];
  readonly addCollections?: readonly string[];
}

const tags = v.exactOptional(v.array(marksSchema.entries.tags.item));
const collections = v.exactOptional(marksSchema.entries.collections);

export const marksChangeSchema = v.object({
  favorite: v.exactOptional(marksSchema.entries.favorite),
  rating: v.exactOptional(marksSchema.entries.rating),
  notes: v.exactOptional(marksSchema.entries.notes),
  label: v.exactOptional(marksSchema.entries.label),
  deletedAtMs: v.exactOptional(marksSchema.entries.deletedAtMs),
  removeTags: tags,
  addTags: tags,
  removeCollections: collections,
  addCollections: collections,
}) satisfies v.GenericSchema<unknown, MarksChange>;

const PLAIN_MARKS = [
  'favorite',
  'rating',
  'notes',
  'label',
  'deletedAtMs',
] as const satisfies readonly PlainMark[];

/** The picture with the change; the same picture where it changes nothing. */
export function withChange(picture: Picture, change: MarksChange): Picture {
  const marks = changedMarks(picture, change);
  return Object.keys(marks).length === 0 ? picture : { ...picture, ...marks };
}

/** The change that takes the picture back from `withChange(picture, change)`. */
export function inverseOf(picture: Picture, change: MarksChange): MarksChange {
  const { tags, collections, ...plain } = changedMarks(picture, change);
  const inverse: Record<string, unknown> = {};
  for (const mark of PLAIN_MARKS) if (mark in plain) inverse[mark] = picture[mark];
  if (tags) {
    Object.assign(
      inverse,
      filled({ removeTags: without(tags, picture.tags), addTags: without(picture.tags, tags) }),
    );
  }
  if (collections) {
    const removeCollections = without(collections, picture.collections);
    const addCollections = without(picture.collections, collections);
    Object.assign(inverse, filled({ removeCollections, addCollections }));
  }
  return inverse;
}

function changedMarks(picture: Picture, change: MarksChange): Partial<Marks> {
  const marks: Record<string, unknown> = {};
  for (const mark of PLAIN_MARKS) {
    if (change[mark] !== undefined && change[mark] !== picture[mark]) marks[mark] = change[mark];
  }
  const tags = changedList(picture.tags, change.removeTags, change.addTags, foldedText);
  if (tags) marks['tags'] = tags;
  const { removeCollections, addCollections } = change;
  const collections = changedList(picture.collections, removeCollections, addCollections, String);
  if (collections) marks['collections'] = collections;
  return marks;
}

/** Null where the list stays as it is. Values with one key are the same value. */
function changedList(
  list: readonly string[],
  remove: readonly string[] = [],
  add: readonly string[] = [],
  keyOf: (value: string) => string,
): readonly string[] | null {
  if (remove.length === 0 && add.length === 0) return null;
  const gone = new Set(remove.map(keyOf));
  const kept = new Map<string, string>();
  for (const value of list) if (!gone.has(keyOf(value))) kept.set(keyOf(value), value);
  for (const value of add) if (!kept.has(keyOf(value))) kept.set(keyOf(value), value);
  const changed = [...kept.values()].toSorted();
  return without(changed, list).length + without(list, changed).length === 0 ? null : changed;
}

function without(list: readonly string[], others: readonly string[]): string[] {
  return list.filter((value) => !others.includes(value));
}

function filled(lists: Readonly<Record<string, string[]>>): Readonly<Record<string, string[]>> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
