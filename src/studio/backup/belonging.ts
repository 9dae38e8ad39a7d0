import type { BelongingKind } from '@/domain/backup/belongings.ts';
import type { StoredList } from '@/domain/settings/stored-list.ts';

/** Things of one kind that a user has beside pictures, as a backup reads and adds them. */
export interface Belonging {
  readonly kind: BelongingKind;
  read(): Promise<readonly unknown[]>;
  isReadable(thing: unknown): boolean;
  /** The images that a thing names, by their hashes. */
  hashesIn(thing: unknown): readonly string[];
  /** Adds those that are not here, and changes none that is; gives how many came. */
  add(things: readonly unknown[]): Promise<number>;
}

interface Keeping<Thing> {
  read(): Promise<readonly Thing[]>;
  /** Null for what is no such thing. */
  from(stored: unknown): Thing | null;
  add(things: readonly Thing[]): Promise<number>;
  hashesIn?(thing: Thing): readonly string[];
}

export function belonging<Thing>(
  kind: BelongingKind,
  { read, from, add, hashesIn }: Keeping<Thing>,
): Belonging {
  return {
    kind,
    read,
    isReadable: (thing) => from(thing) !== null,
    hashesIn(thing) {
      const known = hashesIn && from(thing);
      return known ? hashesIn(known) : [];
    },
    add: (things) => add(things.map(from).filter((thing) => thing !== null)),
  };
}

/** A list, to whose end is added what nothing in it is like. */
export function listed<Thing extends { readonly id: string }>(
  kind: BelongingKind,
  open: () => Promise<StoredList<Thing>>,
  from: (stored: unknown) => readonly Thing[],
  {
    namesOf = [idOf],
    isMeant = () => true,
    hashesIn,
  }: {
    namesOf?: readonly ((thing: Thing) => string)[];
    /** What is left out of backups. */
    isMeant?: (thing: Thing) => boolean;
    hashesIn?: (thing: Thing) => readonly string[];
  } = {},
): Belonging {
  return belonging<Thing>(kind, {
    read: async () => (await (await open()).read()).filter(isMeant),
    from: (stored) => from([stored])[0] ?? null,
    ...(hashesIn && { hashesIn }),
    async add(things) {
      let added: readonly Thing[] = [];
      await (
        await open()
      ).change((now) => {
        added = missing(things, now, ...namesOf);
        return [...now, ...added];
      });
      return added.length;
    },
  });
}

/** Those that nothing here is like, each once. */
export function missing<Thing>(
  things: readonly Thing[],
  here: readonly Thing[],
  ...namesOf: readonly ((thing: Thing) => string)[]
): readonly Thing[] {
  const known = namesOf.map((nameOf) => new Set(here.map(nameOf)));
  return things.filter((thing) => {
    const names = namesOf.map((nameOf) => nameOf(thing));
    const isKnown = names.some((name, at) => known[at]?.has(name));
    for (const [at, name] of names.entries()) known[at]?.add(name);
    return !isKnown;
  });
}

export const idOf = ({ id }: { readonly id: string }) => id;
