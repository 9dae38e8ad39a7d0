import { UNARRANGED, type Arrangement } from '../arrangement.ts';
import { ancestry } from '../collection.ts';
import { wordsIn } from '../fold.ts';
import { FLAGS } from '../catalogue.ts';
import type { NameField } from './fields.ts';
import {
  idAt,
  type IndexedShelf,
  indexedShelf,
  openValueTables,
  type ShelfBlocks,
  type ValueTables,
} from './indexed-shelf.ts';
import type { TraitsBlock } from './traits-block.ts';

/** All shelves of a library, ready to be asked. */
export interface PictureIndex {
  /** Oldest first. */
  readonly shelves: readonly IndexedShelf[];
  readonly tables: ValueTables;
  readonly arrangement: Arrangement;
  /** The collection and those that it lies in. */
  pathOf(collection: string): readonly string[];
  /** The folded words of a value by its number; of collections those of its path. */
  nameWords(field: NameField, code: number): readonly (readonly string[])[];
  arrange(arrangement: Arrangement): void;
  /** Puts shelves in the place of those with their keys, takes others out, and tells what changed. */
  replace(put: readonly ShelfBlocks[], gone: readonly string[]): SlotRows;
  /** Passed over where the shelf is another one by now. */
  addTraits(key: string, traits: TraitsBlock): void;
}

/** Rows of the page's columns, by their slots. */
export interface SlotRows {
  readonly slots: Uint32Array;
  /** One after the other. */
  readonly ids: string;
  readonly widths: Uint32Array;
  readonly heights: Uint32Array;
  readonly times: Float64Array;
  readonly ratings: Uint8Array;
  readonly flags: Uint8Array;
}

export function openPictureIndex(): PictureIndex {
  const tables = openValueTables();
  const shelves = new Map<string, IndexedShelf>();
  const wordsOfNames = new Map<string, readonly string[]>();
  let ordered: readonly IndexedShelf[] = [];
  let arrangement = UNARRANGED;
  let paths = ancestry([]);
  let collectionNames = new Map<string, string>();
  let nextSlot = 0;

  function wordsOf(name: string): readonly string[] {
    const known = wordsOfNames.get(name);
    if (known !== undefined) return known;
    const words = wordsIn(name);
    wordsOfNames.set(name, words);
    return words;
  }

  const pathOf = (collection: string) => paths.get(collection) ?? [];

  /** The slots of all pictures on these shelves, by their ids. */
  function slotsOn(keys: Iterable<string>): Map<string, number> {
    const slots = new Map<string, number>();
    for (const key of keys) {
      const shelf = shelves.get(key);
      if (shelf === undefined) continue;
      for (let row = 0; row < shelf.length; row++)
        slots.set(idAt(shelf.columns.ids, row), shelf.slots[row] ?? 0);
    }
    return slots;
  }

  return {
    tables,
    pathOf,
    get shelves() {
      return ordered;
    },
    get arrangement() {
      return arrangement;
    },

    nameWords(field, code) {
      const value = tables[field].values[code] ?? '';
      if (field !== 'collection') return [wordsOf(value)];
      return pathOf(value).map((id) => wordsOf(collectionNames.get(id) ?? ''));
    },

    arrange(changed) {
      arrangement = changed;
      paths = ancestry(changed.collections);
      collectionNames = new Map(changed.collections.map(({ id, name }) => [id, name]));
    },

    replace(put, gone) {
      const before = slotsOn([...put.map(({ key }) => key), ...gone]);
      for (const key of gone) shelves.delete(key);
      const added = put.map(({ key, columns, traits }) => {
        const slots = new Uint32Array(columns.widths.length);
        for (let row = 0; row < slots.length; row++) {
          const id = idAt(columns.ids, row);
          slots[row] = before.get(id) ?? nextSlot++;
          before.delete(id);
        }
        const shelf = indexedShelf({ key, columns, traits }, tables, slots);
        shelves.set(key, shelf);
        return shelf;
      });
      ordered = [...shelves.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
      return slotRows(added, before);
    },

    addTraits(key, traits) {
      const shelf = shelves.get(key);
      if (shelf?.columns.ids === traits.ids) shelf.traits = traits;
    },
  };
}

/** The rows of shelves, and those of pictures that were removed. */
function slotRows(
  shelves: readonly IndexedShelf[],
  removed: ReadonlyMap<string, number>,
): SlotRows {
  const length = shelves.reduce((sum, shelf) => sum + shelf.length, 0);
  const rows = {
    slots: new Uint32Array(length + removed.size),
    ids: [...shelves.map(({ columns }) => columns.ids), ...removed.keys()].join(''),
    widths: new Uint32Array(length + removed.size).fill(1),
    heights: new Uint32Array(length + removed.size).fill(1),
    times: new Float64Array(length + removed.size),
    ratings: new Uint8Array(length + removed.size),
    flags: new Uint8Array(length + removed.size).fill(FLAGS.removed),
  };
  let at = 0;
  for (const { columns, slots, times } of shelves) {
    rows.slots.set(slots, at);
    rows.widths.set(columns.widths, at);
    rows.heights.set(columns.heights, at);
    rows.times.set(times, at);
    rows.ratings.set(columns.ratings, at);
    rows.flags.set(columns.flags, at);
    at += slots.length;
  }
  rows.slots.set([...removed.values()], at);
  return rows;
}
