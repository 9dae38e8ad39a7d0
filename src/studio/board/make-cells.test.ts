import { beforeEach, describe, expect, test } from 'vitest';
import type { BoardStore } from '@/domain/board/board-store.ts';
import { cellRecipe } from '@/domain/board/cell-recipe.ts';
import { cellsByState } from '@/domain/board/cell-state.ts';
import { sampleBoard } from '@/domain/board/sample-board.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { memoryBoardStore } from '@/platform/storage/memory-board-store.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
// Loaded before the tests, so that none of them has to wait for it.
import '../queue/queue-runner.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import type { Studio } from '../studio.ts';
import { type BoardSight, openBoardView } from './follow-board.ts';
import { makeCells } from './make-cells.ts';
import { excludeCells } from './mark-cells.ts';

const board = sampleBoard(1);
const NO_LISTS = { table: null, lists: new Map() };

let boards: BoardStore;
let backend: ReturnType<typeof scriptedBackend>;
let studio: Studio;
let sight: () => BoardSight;

beforeEach(async () => {
  boards = memoryBoardStore();
  backend = scriptedBackend();
  await boards.put({ board, table: null, cells: new Map() });
  studio = openStudio({ ...memoryStorage(), problem: null }, backend.backend, {
    later: () =>
      Promise.resolve({
        ...ABSENT_PORTS,
        workshop: sampleWorkshop(),
        boards: () => Promise.resolve(boards),
      }),
  });
  const { view, follow } = openBoardView(studio, board.id);
  const end = follow();
  sight = () => view.getState() as BoardSight;
  await expect.poll(() => sight().isKnown).toBe(true);
  return end;
});

const states = () =>
  cellsByState(board, sight().cells, {
    jobs: studio.queue.state.getState().jobs,
    kept: sight().kept,
  });
const promptsAsked = () =>
  [...studio.queue.state.getState().jobs.values()].map(({ recipe }) => recipe.prompt);

describe('the cells of a board', () => {
  test('become jobs, each with the recipe of its cell, the first ones first in line', async () => {
    await makeCells(studio, sight(), [0, 1, 4]);
    await expect.poll(() => states().waiting.length + states().running.length).toBe(3);
    expect(states().open).toEqual([2, 3, 5]);
    const { jobs } = studio.queue.state.getState();
    const made = [0, 1, 4].map((cell) => jobs.get(sight().cells.get(cell)?.jobs?.[0] ?? ''));
    expect(made.map((job) => job?.recipe)).toEqual(
      [0, 1, 4].map((cell) => cellRecipe(board, NO_LISTS, cell).recipe),
    );
    const turns = made.map((job) => job?.turn ?? 0);
    expect(turns).toEqual(turns.toSorted((a, b) => a - b));
    expect(promptsAsked()).toContain('a owl in snow');
  });

  test('hold their pictures once they are made, and know when one is put into the bin', async () => {
    await makeCells(studio, sight(), [3]);
    await expect.poll(() => backend.started.length).toBe(1);
    backend.answer();
    await expect.poll(() => states().made).toEqual([3]);
    const id = sight().cells.get(3)?.jobs?.[0] ?? '';
    const { library } = await studio.ports.storage;
    await expect.poll(() => library.get(id)).not.toBeNull();
    await library.change([id], (picture) => ({ ...picture, deletedAtMs: 1 }));
    await expect.poll(() => states().open).toContain(3);
  });

  test('keep their earlier pictures when another one is asked for', async () => {
    await makeCells(studio, sight(), [3]);
    await makeCells(studio, sight(), [3], { isAnother: true });
    expect(sight().cells.get(3)).toMatchObject({ attempts: 1 });
    expect(sight().cells.get(3)?.jobs).toHaveLength(2);
  });

  test('that are left out have their jobs cancelled, and are taken in again as they were', async () => {
    await makeCells(studio, sight(), [0]);
    await expect.poll(() => backend.started.length).toBe(1);
    await excludeCells(studio, board.id, [0], true);
    await expect.poll(() => backend.aborted).toEqual([1]);
    expect(states().excluded).toEqual([0]);
    await excludeCells(studio, board.id, [0], false);
    await expect.poll(() => states().open).toContain(0);
  });
});
