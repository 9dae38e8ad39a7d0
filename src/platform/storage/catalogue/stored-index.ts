import type { LibraryChange } from '@/domain/library/library.ts';
import type { ShelfBlocks } from '@/domain/library/search/indexed-shelf.ts';
import {
  openPictureIndex,
  type PictureIndex,
  type SlotRows,
} from '@/domain/library/search/picture-index.ts';
import { readArrangement } from '../library-journal.ts';
import type { ObjectStore } from '../object-store.ts';
import {
  keepBlocks,
  type MadeBlocks,
  makeBlocks,
  shelfKeys,
  storedColumns,
  storedTraits,
} from './shelf-blocks.ts';

/** So many blocks are read at once. */
const READ_AT_ONCE = 48;

/** What was made anew is stored after so long without a change. */
const KEEP_AFTER_MS = 1000;

/** An index of what is stored, which follows the changes that it is told of. */
export interface StoredIndex {
  /** Once all shelves are in it, and all changes that were told before. */
  current(): Promise<PictureIndex>;
  /** As `current`, with words and looks. */
  withTraits(): Promise<PictureIndex>;
  follow(change: Pick<LibraryChange, 'put' | 'removed' | 'changed' | 'isRearranged'>): void;
  /** Stores what was made anew since it was last called; it is called by itself, but not at once. */
  keep(): Promise<void>;
}

/** Calls back with every change of its rows, and after the changes that it was told of. */
export function openStoredIndex(
  shelves: ObjectStore,
  onRows: (rows: SlotRows) => void,
  onChange: () => void,
): StoredIndex {
  const index = openPictureIndex();
  const made = new Map<string, MadeBlocks>();
  const pending = { ids: new Set<string>(), isRearranged: false };
  let isLoaded = false;
  let needsTraits = false;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<unknown> = Promise.resolve();

  async function load(): Promise<void> {
    index.arrange(await shelves.read(readArrangement));
    const keys = await shelves.read(shelfKeys);
    const gone = index.shelves.map(({ key }) => key).filter((key) => !keys.includes(key));
    onRows(index.replace([], gone));
    while (keys.length > 0) await read(keys.splice(-READ_AT_ONCE));
    isLoaded = true;
  }

  /** Puts shelves that stand beside each other into the index. */
  async function read(keys: readonly string[]): Promise<void> {
    const [from = '', to = ''] = [keys[0], keys.at(-1)];
    const [columns, traits] = await shelves.read((store) =>
      Promise.all([
        storedColumns(store, from, to),
        needsTraits ? storedTraits(store, from, to) : new Map<string, never>(),
      ]),
    );
    const put: ShelfBlocks[] = [];
    for (const key of keys) {
      const own = columns.get(key);
      const ownTraits = traits.get(key) ?? null;
      const isWhole = own !== undefined && (!needsTraits || ownTraits?.ids === own.ids);
      if (isWhole) put.push({ key, columns: own, traits: ownTraits });
      else put.push(await make(key));
    }
    onRows(index.replace(put, []));
  }

  async function make(key: string): Promise<MadeBlocks> {
    const blocks = await shelves.read((store) => makeBlocks(store, key));
    made.set(key, blocks);
    clearTimeout(keeping);
    keeping = setTimeout(() => void keep().catch(() => undefined), KEEP_AFTER_MS);
    return blocks;
  }

  async function keep(): Promise<void> {
    for (const [key, blocks] of made) {
      made.delete(key);
      await shelves.write((store) => keepBlocks(store, blocks));
    }
  }

  async function readTraits(): Promise<void> {
    needsTraits = true;
    const bare = index.shelves.filter(({ traits }) => traits === null);
    while (bare.length > 0) {
      const some = bare.splice(-READ_AT_ONCE);
      const [from = '', to = ''] = [some[0]?.key, some.at(-1)?.key];
      const traits = await shelves.read((store) => storedTraits(store, from, to));
      for (const { key, columns } of some) {
        const own = traits.get(key);
        index.addTraits(key, own?.ids === columns.ids ? own : (await make(key)).traits);
      }
    }
  }

  /** Reads the shelves anew that have changed: those of the ids, and what came of their splitting. */
  async function refresh(): Promise<void> {
    const ids = [...pending.ids];
    const { isRearranged } = pending;
    pending.ids.clear();
    pending.isRearranged = false;
    if (isRearranged) index.arrange(await shelves.read(readArrangement));
    const keys = await shelves.read(shelfKeys);
    const known = new Set(index.shelves.map(({ key }) => key));
    const there = new Set(keys);
    const changed = new Set(ids.map((id) => keys.findLast((key) => key <= id)));
    for (const [at, key] of keys.entries()) {
      if (!known.has(key)) changed.add(key).add(keys[at - 1]);
    }
    const gone = [...known].filter((key) => !there.has(key));
    const put: ShelfBlocks[] = [];
    for (const key of keys) if (changed.has(key)) put.push(await make(key));
    onRows(index.replace(put, gone));
    onChange();
  }

  /** One thing after the other, and what has changed meanwhile before what is asked. */
  function inTurn<Result>(question: () => Promise<Result>): Promise<Result> {
    const turn = work.then(async () => {
      try {
        if (!isLoaded) await load();
        while (pending.ids.size > 0 || pending.isRearranged) await refresh();
        return await question();
      } catch (error) {
        // What has changed may have been missed.
        isLoaded = false;
        throw error;
      }
    });
    work = turn.catch(() => undefined);
    return turn;
  }

  return {
    keep,
    current: () => inTurn(async () => index),
    withTraits: () =>
      inTurn(async () => {
        await readTraits();
        return index;
      }),
    follow({ put, removed, changed = [], isRearranged }) {
      for (const id of [...put.map(({ id }) => id), ...removed, ...changed]) pending.ids.add(id);
      pending.isRearranged ||= isRearranged === true;
      // A change that came before anyone has asked is read with all the others.
      if (isLoaded) void inTurn(async () => undefined).catch(() => undefined);
    },
  };
}
