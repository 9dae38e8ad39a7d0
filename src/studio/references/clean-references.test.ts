import { sampleBoard } from '@/domain/board/sample-board.ts';
import { memoryBoardStore } from '@/platform/storage/memory-board-store.ts';
import { expect, test } from 'vitest';
import { sampleJob } from '@/domain/queue/sample-job.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { DEFAULT_SETTINGS } from '@/domain/settings/settings.ts';
import { memoryDesk } from '@/platform/storage/memory-desk.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { ABSENT_PORTS } from '../scripted-studio.ts';
import { cleanReferences } from './clean-references.ts';

const DAY = 24 * 3600_000;
const file = (hash: string, mask?: string): Reference => ({
  source: { kind: 'file', hash },
  size: { width: 4, height: 4 },
  ...(mask && { mask }),
});

const recipe = (reference: Reference) => sampleRecipe({ references: [reference] });

test('an image is kept while a draft, a board, a job or a picture names it, and for a week after', async () => {
  const storage = memoryStorage();
  const now = 100 * DAY;
  const add = (text: string, atMs = 0) => storage.references.add(new Blob([text]), atMs);
  const [inDraft, beside, onBoard, inJob, inPicture, asMask, again, lost] = await Promise.all(
    ['draft', 'beside', 'board', 'job', 'picture', 'mask', 'again', 'lost'].map((text) =>
      add(text),
    ),
  );
  const fresh = await add('fresh', now - 6 * DAY);
  await storage.jobs.add([sampleJob(1, { recipe: recipe(file(String(inJob))) })]);
  const blob = new Blob(['a file']);
  await storage.library.save(
    samplePicture(1, { recipe: recipe(file(String(inPicture), asMask)), deletedAtMs: 1 }),
    { original: blob, thumbnail: blob },
  );

  const desk = memoryDesk();
  const draft = { ...EMPTY_DRAFT, references: [file(String(beside))] };
  desk.sheets.change(() => [{ id: 'another draft', draft }]);

  const boards = memoryBoardStore();
  const board = sampleBoard(1, { draft: { ...EMPTY_DRAFT, references: [file(String(onBoard))] } });
  await boards.put({ board, table: null, cells: new Map() });

  await cleanReferences(storage, {
    now: () => now,
    later: async () => ({
      ...ABSENT_PORTS,
      workshop: sampleWorkshop(),
      desk: async () => desk,
      boards: async () => {
        // While it is looked for what names it, one comes in anew.
        await add('again', now);
        return boards;
      },
    }),
    notebook: {
      settings: () => DEFAULT_SETTINGS,
      writeSettings: () => {},
      onSettings: () => () => {},
      draft: () => ({ ...EMPTY_DRAFT, references: [file(String(inDraft))] }),
      writeDraft: () => {},
    },
  });
  const left = await storage.references.addedBefore(now + 1);
  expect(left.toSorted()).toEqual(
    [inDraft, beside, onBoard, inJob, inPicture, asMask, again, fresh].map(String).toSorted(),
  );
  expect(left).not.toContain(lost);
});
