import { createId } from '@/domain/id.ts';
import type { Desk, Sheet } from '@/domain/prompt/desk.ts';
import { type Draft, EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import type { Studio } from '../studio.ts';

type Around = Pick<Studio, 'draft' | 'ports'>;
type Shelf = Pick<Desk, 'sheets' | 'sheet'>;

/**
 * Drafts side by side. The one that is shown is the studio's draft, which is copied to its sheet;
 * while there is only one, there are no sheets. Each tab shows a sheet of its own choice.
 */
export function addSheet({ draft, ports }: Around, desk: Shelf): void {
  keepSheet({ draft, ports }, desk, true);
  const { connection, backend, model, size } = draft.getState();
  show({ draft }, desk, {
    id: newId(ports),
    draft: { ...EMPTY_DRAFT, connection, backend, model, size },
  });
}

export function openSheet({ draft, ports }: Around, desk: Shelf, id: string): void {
  keepSheet({ draft, ports }, desk);
  const wanted = desk.sheets.read().find((sheet) => sheet.id === id);
  if (wanted !== undefined) show({ draft }, desk, wanted);
}

/** Closes a sheet, of which there are at least two; gives the way back. */
export function closeSheet({ draft, ports }: Around, desk: Shelf, id: string): () => void {
  keepSheet({ draft, ports }, desk);
  const before = desk.sheets.read();
  const index = before.findIndex((sheet) => sheet.id === id);
  const closed = before[index];
  if (closed === undefined) return () => {};
  const left = before.filter((sheet) => sheet.id !== id);
  const neighbour = left[Math.min(index, left.length - 1)];
  if (desk.sheet.read() === id && neighbour !== undefined) show({ draft }, desk, neighbour);
  desk.sheets.change((now) => now.filter((sheet) => sheet.id !== id));
  return () => {
    keepSheet({ draft, ports }, desk);
    desk.sheets.change((now) =>
      now.some((sheet) => sheet.id === id) ? now : now.toSpliced(index, 0, closed),
    );
    show({ draft }, desk, closed);
  };
}

/**
 * Copies the draft to its sheet. One that has none, as in a new tab or where another tab has closed
 * it, gets one where there are others, so that nothing is lost.
 */
export function keepSheet({ draft, ports }: Around, desk: Shelf, isFirst = false): void {
  const sheets = desk.sheets.read();
  if (sheets.length === 0 && !isFirst) return;
  const now = draft.getState();
  const id = desk.sheet.read();
  const own = sheets.find((sheet) => sheet.id === id) ?? twinOf(sheets, now);
  const kept = { id: own?.id ?? newId(ports), draft: now };
  if (own?.draft !== undefined && isSame(own.draft, now) && own.id === id) return;
  desk.sheet.change(() => kept.id);
  desk.sheets.change((all) =>
    all.some((sheet) => sheet.id === kept.id)
      ? all.map((sheet) => (sheet.id === kept.id ? kept : sheet))
      : [...all, kept],
  );
}

/** All drafts as they are now, blank ones left out; also where there is only one. */
export function allSheets({ draft, ports }: Around, desk: Shelf): readonly Sheet[] {
  const sheets = desk.sheets.read();
  const now = draft.getState();
  const shown = desk.sheet.read();
  const isThere = sheets.some(({ id }) => id === shown) || twinOf(sheets, now) !== undefined;
  const all = isThere
    ? sheets.map((sheet) => (sheet.id === shown ? { ...sheet, draft: now } : sheet))
    : [...sheets, { id: newId(ports), draft: now }];
  return all.filter(
    ({ draft: { prompt, references } }) => prompt.trim() !== '' || references.length > 0,
  );
}

/** Puts more drafts beside those that are there. */
export function addSheets(around: Around, desk: Shelf, added: readonly Sheet[]): void {
  if (added.length === 0) return;
  keepSheet(around, desk, true);
  desk.sheets.change((all) => [...all, ...added]);
}

function show({ draft }: Pick<Around, 'draft'>, desk: Shelf, sheet: Sheet): void {
  desk.sheet.change(() => sheet.id);
  desk.sheets.change((all) => (all.some(({ id }) => id === sheet.id) ? all : [...all, sheet]));
  draft.setState(sheet.draft, true);
}

/** The sheet that holds this very draft. */
function twinOf(sheets: readonly Sheet[], draft: Draft): Sheet | undefined {
  return sheets.find((sheet) => isSame(sheet.draft, draft));
}

function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function newId(ports: Around['ports']): string {
  return createId(ports.now(), ports.random);
}

const NAME_LENGTH = 24;

/** The first words of a draft; empty where nothing is written. */
export function sheetName({ prompt }: Draft): string {
  const text = prompt.trim().replaceAll(/\s+/g, ' ');
  if (text.length <= NAME_LENGTH) return text;
  const cut = text.slice(0, NAME_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 8 ? cut.lastIndexOf(' ') : NAME_LENGTH)} …`;
}
