import * as v from 'valibot';
import { type ArrangementChange, arrangementChangeSchema } from './arrangement.ts';
import { inverseOf, type MarksChange, marksChangeSchema } from './marks-change.ts';
import type { Picture } from './picture.ts';

/** One thing that is done to the library; several together are one step. */
export type LibraryEdit =
  | { readonly kind: 'marks'; readonly ids: readonly string[]; readonly change: MarksChange }
  | { readonly kind: 'arrangement'; readonly change: ArrangementChange };

/** Something that a user did, which can be undone, or done again while nothing else was done. */
export interface LibraryStep {
  readonly number: number;
  readonly atMs: number;
  readonly isUndone: boolean;
  /** How many pictures it changed. */
  readonly pictureCount: number;
  /** What it did, in words of the edit; never empty. */
  readonly changes: readonly (MarksChange | ArrangementChange)[];
}

/** At least so many steps are kept. */
export const STEPS_KEPT = 100;

/**
 * A part of a step: as much as one transaction changes. A step whose making was cut short is as
 * long as the parts that were stored, each with the pictures that it changed.
 */
export interface StepPart {
  readonly step: number;
  readonly part: number;
  readonly atMs: number;
  readonly isUndone: boolean;
  readonly edit: LibraryEdit;
  /** What undoes it. */
  readonly inverse: readonly LibraryEdit[];
}

const editSchema = v.variant('kind', [
  v.object({ kind: v.literal('marks'), ids: v.array(v.string()), change: marksChangeSchema }),
  v.object({ kind: v.literal('arrangement'), change: arrangementChangeSchema }),
]) satisfies v.GenericSchema<unknown, LibraryEdit>;

const partSchema = v.object({
  step: v.number(),
  part: v.number(),
  atMs: v.number(),
  isUndone: v.boolean(),
  edit: editSchema,
  inverse: v.array(editSchema),
}) satisfies v.GenericSchema<unknown, StepPart>;

export function stepPartFrom(stored: unknown): StepPart | null {
  const result = v.safeParse(partSchema, stored);
  return result.success ? result.output : null;
}

/** The steps of such parts, oldest first; a step is undone when all of it is. */
export function stepsOf(parts: readonly StepPart[]): readonly LibraryStep[] {
  const numbers = new Set(parts.map(({ step }) => step));
  return [...numbers].map((number) =>
    stepOf(
      number,
      parts.filter(({ step }) => step === number),
    ),
  );
}

function stepOf(number: number, parts: readonly StepPart[]): LibraryStep {
  const ids = parts.flatMap(({ edit }) => (edit.kind === 'marks' ? edit.ids : []));
  const changes = parts.map(({ edit }) => edit.change);
  return {
    number,
    atMs: parts[0]?.atMs ?? 0,
    isUndone: parts.every(({ isUndone }) => isUndone),
    pictureCount: new Set(ids).size,
    changes: [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()],
  };
}

/** What takes pictures back from the change, those with the same way back together. */
export function inverseMarks(
  pictures: readonly Picture[],
  change: MarksChange,
): readonly LibraryEdit[] {
  const groups = new Map<string, { change: MarksChange; ids: string[] }>();
  for (const picture of pictures) {
    const inverse = inverseOf(picture, change);
    const key = JSON.stringify(inverse);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { change: inverse, ids: [picture.id] });
    else group.ids.push(picture.id);
  }
  return [...groups.values()].map(({ change, ids }) => ({ kind: 'marks', ids, change }));
}
