import { type Board, shapeOf } from '@/domain/board/board.ts';
import { boardPage } from '@/domain/board/board-page.ts';
import { boardTable } from '@/domain/board/board-table.ts';
import { type CellState, pictureIn, stateOfCell } from '@/domain/board/cell-state.ts';
import { valuesOfCell } from '@/domain/board/cell-values.ts';
import { fileNamer } from '@/domain/board/file-names.ts';
import { type BoardNames, layOutSheet } from '@/domain/board/labelled-sheet.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { endingOf } from '@/domain/library/picture-file-name.ts';
import { writeTable } from '@/domain/table/write-table.ts';
import { exportCopy } from '../export/export-copy.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';
import { cellNames, type Translate } from './board-words.ts';
import type { BoardSight } from './follow-board.ts';

type Exporting = Pick<Studio, 'ports' | 'queue' | 'settings'>;

/** Boards with more are neither one picture nor one page. */
export const MOST_SHOWN_TOGETHER = 400;

const READ_AT_ONCE = 200;

/** Saves the board's table with the names of files that its pictures have, or would have. */
export async function exportTable(
  studio: Exporting,
  sight: BoardSight,
  pattern: string,
): Promise<void> {
  saveFile(tableOf(sight, await outcomesOf(studio, sight, pattern)), nameOf(sight.board, 'csv'));
}

/**
 * Saves the pictures and the table as one archive. Gives false where the user chose no place for
 * it; to be called right after a click.
 */
export async function exportPictures(
  studio: Exporting,
  sight: BoardSight,
  pattern: string,
): Promise<boolean> {
  const { archives } = await (await studio.ports.later()).backups();
  const writer = await archives.create(nameOf(sight.board, 'zip'));
  if (writer === null) return false;
  try {
    const outcomes = await outcomesOf(studio, sight, pattern);
    await writer.add(nameOf(sight.board, 'csv'), tableOf(sight, outcomes));
    for (const { picture, file } of outcomes) {
      const copy = picture && (await exportCopy(studio, picture).catch(() => null));
      if (copy) await writer.add(file, copy.image);
    }
    const { file, isSaved } = await writer.finish();
    if (!isSaved) saveFile(file, nameOf(sight.board, 'zip'));
    return true;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** Saves the board as one picture with its names at the edges. */
export async function exportSheet(
  studio: Exporting,
  sight: BoardSight,
  t: Translate,
): Promise<void> {
  const { workshop } = await studio.ports.later();
  const { records, thumbnails } = await shownIn(studio, sight);
  const ratios = records.map((picture) => (picture ? picture.width / picture.height : 0));
  const sheet = layOutSheet(namesOf(sight, t), Math.max(...ratios) || 1);
  saveFile(await workshop.sheet(sheet, thumbnails), nameOf(sight.board, 'png'));
}

/** Saves the board as one page that holds its pictures. */
export async function exportPage(
  studio: Exporting,
  sight: BoardSight,
  { t, language }: { readonly t: Translate; readonly language: string },
): Promise<void> {
  const { thumbnails } = await shownIn(studio, sight);
  const images = await Promise.all(thumbnails.map(async (image) => image && dataAddress(image)));
  const page = boardPage(namesOf(sight, t), images, language);
  saveFile(new Blob([page], { type: 'text/html' }), nameOf(sight.board, 'html'));
}

interface Outcome {
  readonly state: CellState;
  readonly picture: Picture | null;
  readonly file: string;
}

/** What became of every cell. */
async function outcomesOf(
  { ports, queue }: Exporting,
  { board, table, cells, kept }: BoardSight,
  pattern: string,
): Promise<readonly Outcome[]> {
  const progress = { jobs: queue.state.getState().jobs, kept };
  const { library } = await ports.storage;
  const { rows, columns } = shapeOf(board.axes);
  const name = fileNamer(pattern);
  const outcomes: Outcome[] = [];
  while (outcomes.length < rows * columns) {
    const some = Array.from(
      { length: Math.min(READ_AT_ONCE, rows * columns - outcomes.length) },
      (_, index) => outcomes.length + index,
    );
    const ids = some.map((cell) => pictureIn(cells.get(cell), progress) ?? '');
    const records = await library.records(ids);
    for (const [index, cell] of some.entries()) {
      const state = stateOfCell(cells.get(cell), progress);
      const picture = state === 'excluded' ? null : (records[index] ?? null);
      const file = picture && name(valuesOfCell(board, table, cell), endingOf(picture));
      outcomes.push({ state, picture, file: file ?? '' });
    }
  }
  return outcomes;
}

function tableOf({ board, table }: BoardSight, outcomes: readonly Outcome[]): Blob {
  const written = boardTable(board, table, (cell) => outcomes[cell] ?? { state: 'open', file: '' });
  return new Blob([writeTable(written)], { type: 'text/csv' });
}

/** The pictures of a board that shows them together, null for cells without one. */
async function shownIn({ ports, queue }: Exporting, { board, cells, kept }: BoardSight) {
  const progress = { jobs: queue.state.getState().jobs, kept };
  const { rows, columns } = shapeOf(board.axes);
  const ids = Array.from({ length: rows * columns }, (_, cell) => {
    const now = cells.get(cell);
    return (now?.isExcluded ? null : pictureIn(now, progress)) ?? '';
  });
  const { library } = await ports.storage;
  const [records, thumbnails] = await Promise.all([library.records(ids), library.thumbnails(ids)]);
  return { records, thumbnails };
}

function namesOf({ board, table }: BoardSight, t: Translate): BoardNames {
  const { rows, columns } = shapeOf(board.axes);
  return {
    title: board.name,
    rows: Array.from({ length: rows }, (_, row) => cellNames(board, table, row * columns, t).row),
    columns: Array.from(
      { length: columns },
      (_, column) => cellNames(board, table, column, t).column,
    ),
  };
}

function nameOf({ name }: Board, ending: string): string {
  return fileNamer(name)(new Map(), ending);
}

function dataAddress(image: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(image);
  });
}
