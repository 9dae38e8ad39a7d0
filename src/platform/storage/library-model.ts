import type { StepPart } from '@/domain/library/library-step.ts';
import { inverseOf, type MarksChange, withChange } from '@/domain/library/marks-change.ts';
import type { Picture } from '@/domain/library/picture.ts';

/** What is to be true of a library after each act, as plainly as it can be said; for tests. */
export interface LibraryModel {
  readonly pictures: Map<string, Picture>;
  /** What can be undone, oldest first. */
  done: Change[];
  /** What can be done again, the next first. */
  undone: Change[];
}

/** What one act changed of pictures, and what takes it back; several may belong to one step. */
interface Change {
  readonly step: number;
  readonly redo: ReadonlyMap<string, MarksChange>;
  readonly undo: ReadonlyMap<string, MarksChange>;
}

export function emptyModel(): LibraryModel {
  return { pictures: new Map(), done: [], undone: [] };
}

export function editModel(model: LibraryModel, ids: readonly string[], change: MarksChange): void {
  const step = (model.done.at(-1)?.step ?? 0) + 1;
  const isChanged = (id: string) => {
    const picture = model.pictures.get(id);
    return picture !== undefined && withChange(picture, change) !== picture;
  };
  const changed = ids.filter(isChanged);
  if (changed.length === 0) return;
  const redo = new Map(changed.map((id) => [id, change]));
  model.done.push({ step, redo, undo: apply(model, redo) });
  model.undone = [];
}

export function undoInModel(model: LibraryModel): void {
  const last = model.done.at(-1)?.step;
  const changes = model.done.filter(({ step }) => step === last);
  for (const change of changes.toReversed()) apply(model, change.undo);
  model.done = model.done.filter(({ step }) => step !== last);
  model.undone = [...changes, ...model.undone];
}

export function redoInModel(model: LibraryModel): void {
  const first = model.undone[0]?.step;
  const changes = model.undone.filter(({ step }) => step === first);
  const redone = changes.map((change) => ({ ...change, undo: apply(model, change.redo) }));
  model.undone = model.undone.filter(({ step }) => step !== first);
  model.done = [...model.done, ...redone];
}

/** Changes pictures; gives what takes them back. */
function apply(
  { pictures }: LibraryModel,
  changes: ReadonlyMap<string, MarksChange>,
): ReadonlyMap<string, MarksChange> {
  const back = new Map<string, MarksChange>();
  for (const [id, change] of changes) {
    const picture = pictures.get(id);
    if (picture === undefined) continue;
    back.set(id, inverseOf(picture, change));
    pictures.set(id, withChange(picture, change));
  }
  return back;
}

/** The model of what a tab that died has left: these pictures, and this journal. */
export function modelOf(pictures: readonly Picture[], parts: readonly StepPart[]): LibraryModel {
  const changes = parts.map(({ step, edit, inverse, isUndone }) => ({
    isUndone,
    change: { step, redo: changesOf([edit]), undo: changesOf(inverse) },
  }));
  const those = (isUndone: boolean) =>
    changes.filter((one) => one.isUndone === isUndone).map(({ change }) => change);
  return {
    pictures: new Map(pictures.map((picture) => [picture.id, picture])),
    done: those(false),
    undone: those(true),
  };
}

function changesOf(edits: readonly StepPart['edit'][]): ReadonlyMap<string, MarksChange> {
  return new Map(
    edits.flatMap((edit) =>
      edit.kind === 'marks' ? edit.ids.map((id) => [id, edit.change] as const) : [],
    ),
  );
}
