import * as v from 'valibot';
import { boardFrom, cellsFrom, tableFrom } from '@/domain/board/board-schema.ts';
import type { BoardStore, WholeBoard } from '@/domain/board/board-store.ts';
import { kitsFrom } from '@/domain/brand/brand-kit-schema.ts';
import {
  DEFAULT_HABITS,
  type ExportHabits,
  exportHabitsSchema,
} from '@/domain/export/export-habits.ts';
import { contentOfPreset } from '@/domain/presets/preset-file.ts';
import { tombstoneFrom } from '@/domain/library/tombstone-schema.ts';
import type { Tombstone, TombstoneStore } from '@/domain/library/tombstone.ts';
import { presetsFrom } from '@/domain/presets/preset-schema.ts';
import type { Desk, Sheet } from '@/domain/prompt/desk.ts';
import { withOlderPast } from '@/domain/prompt/typing-log.ts';
import { type WordList, wordListsSchema } from '@/domain/prompt/word-list.ts';
import { draftSchema } from '@/domain/recipe/draft.ts';
import { hashesIn } from '@/domain/recipe/reference.ts';
import type { Slot } from '@/domain/settings/slot.ts';
import { galleryDraftsFrom } from '@/domain/sharing/gallery-draft.ts';
import { placesFrom } from '@/domain/sharing/place.ts';
import { publishedGalleriesFrom } from '@/domain/sharing/published-gallery.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '@/domain/settings/settings.ts';
import { keptTableSchema, TABLES_KEPT, type TableStore } from '@/domain/table/table-store.ts';
import { addSheets, allSheets } from '../compose/sheets.ts';
import { changeSettings } from '../settings.ts';
import type { Studio } from '../studio.ts';
import { type Belonging, belonging, idOf, listed, missing } from './belonging.ts';

type Around = Pick<Studio, 'ports' | 'settings' | 'draft'>;

/** All that a backup holds beside pictures; one more kind is one more entry, and never a key. */
export async function belongingsOf(studio: Around): Promise<readonly Belonging[]> {
  const { ports } = studio;
  const later = await ports.later();
  const [storage, desk, tables, boards] = await Promise.all([
    ports.storage,
    later.desk(),
    later.tables(),
    later.boards(),
  ]);
  return [
    listed('presets', storage.presets, presetsFrom, {
      namesOf: [idOf, contentOfPreset],
      hashesIn: ({ references }) => hashesIn(references),
    }),
    wordLists(desk),
    drafts(studio, desk),
    pastPrompts(desk),
    tablesIn(tables),
    boardsIn(boards),
    listed('brand-kits', storage.brandKits, kitsFrom, {
      hashesIn: ({ logo, references }) => hashesIn(logo ? [logo, ...references] : references),
    }),
    listed('galleries', later.galleries, galleryDraftsFrom),
    listed('places', async () => (await later.publishing()).places, placesFrom),
    listed('published', async () => (await later.publishing()).published, publishedGalleriesFrom, {
      // What opens a sealed gallery stays with who published it.
      isMeant: ({ seal }) => seal === undefined,
    }),
    exportHabitsIn(later.exportHabits),
    settingsOf(studio),
    tombstonesIn(await storage.tombstones()),
  ];
}

function wordLists({ lists }: Desk): Belonging {
  return belonging<WordList>('word-lists', {
    read: async () => lists.read(),
    from: (stored) => parsed(wordListsSchema, [stored])?.[0] ?? null,
    async add(things) {
      const before = lists.read().length;
      return lists.change((now) => [...now, ...missing(things, now, nameOf)]).length - before;
    },
  });
}

const sheetSchema = v.object({ id: v.string(), draft: draftSchema });

function drafts(studio: Around, desk: Desk): Belonging {
  return belonging<Sheet>('drafts', {
    read: async () => allSheets(studio, desk),
    from: (stored) => parsed(sheetSchema, stored),
    hashesIn: ({ draft }) => hashesIn(draft.references),
    async add(things) {
      const added = missing(things, allSheets(studio, desk), idOf, contentOfSheet);
      addSheets(studio, desk, added);
      return added.length;
    },
  });
}

function pastPrompts({ past }: Desk): Belonging {
  return belonging<string>('past-prompts', {
    read: async () => past.read(),
    from: (stored) => (typeof stored === 'string' ? stored : null),
    async add(things) {
      const before = past.read().length;
      return past.change((now) => withOlderPast(now, things)).length - before;
    },
  });
}

function tablesIn(store: TableStore): Belonging {
  return belonging('tables', {
    read: () => store.all(),
    from: (stored) => parsed(keptTableSchema, stored),
    async add(things) {
      const here = await store.all();
      const fresh = missing(things, here, idOf);
      // The newest are kept, whichever way they came.
      const kept = new Set([...here, ...fresh].map(idOf).toSorted().slice(-TABLES_KEPT));
      const added = fresh.filter(({ id }) => kept.has(id));
      for (const { id, table } of added) await store.put(id, table);
      return added.length;
    },
  });
}

/** As one line of a backup holds it: the cells as pairs of number and cell. */
type WrittenBoard = Omit<WholeBoard, 'cells'> & {
  readonly cells: readonly (readonly [number, unknown])[];
};

function boardsIn(store: BoardStore): Belonging {
  return belonging<WrittenBoard>('boards', {
    async read() {
      const boards = await store.all();
      const whole = await Promise.all(boards.map(({ id }) => store.get(id)));
      return whole
        .filter((one) => one !== null)
        .map(({ cells, ...rest }) => ({ ...rest, cells: [...cells] }));
    },
    from(stored) {
      const written = parsed(writtenBoardSchema, stored);
      const board = boardFrom(written?.board);
      if (written === null || board === null) return null;
      return { board, table: tableFrom(written.table), cells: written.cells };
    },
    hashesIn: ({ board }) => hashesIn(board.draft.references),
    async add(things) {
      const here = new Set((await store.all()).map(idOf));
      const added = things.filter(({ board }) => !here.has(board.id));
      for (const { board, table, cells } of added) {
        await store.put({ board, table, cells: cellsFrom(new Map(cells)) });
      }
      return added.length;
    },
  });
}

const writtenBoardSchema = v.object({
  board: v.unknown(),
  table: v.unknown(),
  cells: v.array(v.tuple([v.number(), v.unknown()])),
});

/** What is chosen once for all devices. */
const TRAVELLING = [
  'theme',
  'language',
  'caps',
  'keepsAwake',
  'sounds',
  'asksAboveUsd',
] as const satisfies readonly (keyof Settings)[];

const travellingSchema = v.pick(settingsSchema, TRAVELLING);
type Travelling = v.InferOutput<typeof travellingSchema>;

/** Only what was never chosen here comes from a backup. */
function settingsOf(studio: Around): Belonging {
  const isAsGiven = (name: keyof Travelling, value: unknown) =>
    JSON.stringify(value) === JSON.stringify(DEFAULT_SETTINGS[name]);
  return belonging<Travelling>('settings', {
    read: async () => [v.parse(travellingSchema, studio.settings.getState())],
    from: (stored) => parsed(travellingSchema, stored),
    async add(things) {
      const now = studio.settings.getState();
      const chosen = TRAVELLING.filter((name) => isAsGiven(name, now[name])).flatMap((name) => {
        const value = things[0]?.[name];
        return value === undefined || isAsGiven(name, value) ? [] : [[name, value] as const];
      });
      if (chosen.length > 0) changeSettings(studio, Object.fromEntries(chosen));
      return chosen.length > 0 ? 1 : 0;
    },
  });
}

/** As a whole, and only where they are as given. */
function exportHabitsIn(open: () => Promise<Slot<ExportHabits>>): Belonging {
  return belonging<ExportHabits>('export-habits', {
    read: async () => [(await open()).read()].filter(areOwn),
    from: (stored) => parsed(exportHabitsSchema, stored),
    async add([habits]) {
      const slot = await open();
      if (habits === undefined || areOwn(slot.read())) return 0;
      slot.change(() => habits);
      return 1;
    },
  });
}

function areOwn(habits: ExportHabits): boolean {
  return JSON.stringify(habits) !== JSON.stringify(DEFAULT_HABITS);
}

/** They come before the pictures, which take away what is no tombstone any more. */
function tombstonesIn(store: TombstoneStore): Belonging {
  return belonging<Tombstone>('tombstones', {
    read: () => store.all(),
    from: tombstoneFrom,
    hashesIn: ({ recipe }) => hashesIn(recipe.references),
    add: (things) => store.add(things),
  });
}

const nameOf = ({ name }: WordList) => name.toLowerCase();
const contentOfSheet = ({ draft }: Sheet) => JSON.stringify(draft);

function parsed<Thing>(schema: v.GenericSchema<unknown, Thing>, stored: unknown): Thing | null {
  const result = v.safeParse(schema, stored);
  return result.success ? result.output : null;
}
