import type { Ports } from '../studio.ts';

/**
 * Addresses of thumbnails for the page. Those that are asked for together are read together; those
 * that nobody follows any more when their turn comes are not read.
 */
export interface Thumbnails {
  /** Null while it is being read, and where there is none. */
  addressOf(id: string): string | null;
  /** Has it read; calls back when its address has come, which stays good until this is undone. */
  follow(id: string, listener: () => void): () => void;
  /** Has them read for those who will follow them soon. */
  prepare(ids: readonly string[]): void;
}

/** Enough for a wall to come back as it was left. */
const KEPT_UNUSED = 400;
/** Storage can stand still for a second; all that was scrolled past meanwhile would then come at once. */
const READINGS_AT_ONCE = 2;

interface Entry {
  address: string | null;
  readonly listeners: Set<() => void>;
}

export function openThumbnails({ storage }: Pick<Ports, 'storage'>): Thumbnails {
  const entries = new Map<string, Entry>();
  /** Those that nobody follows, longest first. */
  const unused = new Set<string>();
  const wanted = new Set<string>();
  let readings = 0;

  function entryOf(id: string): Entry {
    const known = entries.get(id);
    if (known !== undefined) return known;
    const entry: Entry = { address: null, listeners: new Set() };
    entries.set(id, entry);
    unused.add(id);
    wanted.add(id);
    if (wanted.size === 1) queueMicrotask(() => void readWanted());
    return entry;
  }

  async function readWanted(): Promise<void> {
    if (readings === READINGS_AT_ONCE || wanted.size === 0) return;
    const ids = [...wanted];
    wanted.clear();
    readings++;
    try {
      await read(ids);
    } finally {
      readings--;
      void readWanted();
    }
  }

  async function read(ids: readonly string[]): Promise<void> {
    const { library } = await storage;
    const images = await library.thumbnails(ids).catch(() => null);
    const asked = ids.flatMap((id) => entries.get(id) ?? []);
    for (const [index, id] of ids.entries()) {
      const entry = entries.get(id);
      const image = images?.[index];
      if (entry !== undefined && image) entry.address = URL.createObjectURL(image);
      // Whoever asks next has it read anew.
      else entries.delete(id);
    }
    for (const { listeners } of asked) for (const listener of listeners) listener();
  }

  function forgetOldest(): void {
    for (const id of unused) {
      if (unused.size <= KEPT_UNUSED) return;
      const address = entries.get(id)?.address ?? null;
      if (address !== null) URL.revokeObjectURL(address);
      entries.delete(id);
      unused.delete(id);
    }
  }

  return {
    addressOf: (id) => entries.get(id)?.address ?? null,
    prepare(ids) {
      for (const id of ids) entryOf(id);
      forgetOldest();
    },
    follow(id, listener) {
      const { listeners } = entryOf(id);
      listeners.add(listener);
      unused.delete(id);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        if (wanted.delete(id)) entries.delete(id);
        else unused.add(id);
        forgetOldest();
      };
    },
  };
}
