import type { FamilyMember } from './lineage.ts';

/** Where a picture stands among its family: generations below each other, siblings side by side. */
export interface FamilyPlace {
  readonly id: string;
  /** From 0; halves are between two columns. */
  readonly column: number;
  /** The generation, from 0: one below the lowest parent. */
  readonly row: number;
  /** The parents that stand above it, the lowest first. */
  readonly parents: readonly string[];
  /** Those that hang on it rather than on another parent, oldest first. */
  readonly children: readonly string[];
}

export interface FamilyLayout {
  readonly places: ReadonlyMap<string, FamilyPlace>;
  /** From left to right. */
  readonly rows: readonly (readonly FamilyPlace[])[];
  /** How many columns there are. */
  readonly width: number;
}

/** Lays a family out. Whoever would be an ancestor of itself loses that parent. */
export function layoutFamily(
  members: readonly Pick<FamilyMember, 'id' | 'parents'>[],
): FamilyLayout {
  const generations = generationsOf(members);
  const hanging = new Map<string, string[]>();
  const roots: string[] = [];
  for (const { id } of members.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const [lowest] = generations.get(id)?.parents ?? [];
    if (lowest === undefined) roots.push(id);
    else append(hanging, lowest, id);
  }
  const columns = columnsOf(roots, hanging);
  const places = new Map<string, FamilyPlace>();
  const rows: FamilyPlace[][] = [];
  for (const [id, { row, parents }] of generations) {
    const children = hanging.get(id) ?? [];
    const place = { id, column: columns.get(id) ?? 0, row, parents, children };
    places.set(id, place);
    (rows[row] ??= []).push(place);
  }
  const sorted = rows.map((row) => row.toSorted((a, b) => a.column - b.column));
  const width = sorted.reduce((most, row) => Math.max(most, 1 + (row.at(-1)?.column ?? 0)), 0);
  return { places, rows: sorted, width };
}

interface Generation {
  readonly row: number;
  readonly parents: readonly string[];
}

/** One member after the other, parents before children; where only circles are left, the oldest. */
function generationsOf(
  members: readonly Pick<FamilyMember, 'id' | 'parents'>[],
): ReadonlyMap<string, Generation> {
  const waitingFor = new Map(members.map(({ id }) => [id, new Set<string>()]));
  const children = new Map<string, string[]>();
  for (const { id, parents } of members) {
    for (const parent of parents) {
      const waits = waitingFor.get(id);
      if (parent === id || !waitingFor.has(parent) || waits?.has(parent)) continue;
      waits?.add(parent);
      append(children, parent, id);
    }
  }
  const done = new Map<string, Generation>();
  const above = new Map<string, string[]>();
  const settle = (first: string) => {
    const ready = [first];
    for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
      const parents = (above.get(id) ?? []).toSorted(
        (a, b) => (done.get(b)?.row ?? 0) - (done.get(a)?.row ?? 0) || (a < b ? -1 : 1),
      );
      const [lowest] = parents;
      done.set(id, { row: lowest === undefined ? 0 : (done.get(lowest)?.row ?? 0) + 1, parents });
      for (const child of children.get(id) ?? []) {
        if (done.has(child)) continue;
        append(above, child, id);
        const waits = waitingFor.get(child);
        waits?.delete(id);
        if (waits?.size === 0) ready.push(child);
      }
    }
  };
  const oldestFirst = [...waitingFor.keys()].toSorted();
  for (const id of oldestFirst) if (waitingFor.get(id)?.size === 0 && !done.has(id)) settle(id);
  for (const id of oldestFirst) if (!done.has(id)) settle(id);
  return done;
}

function append(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}

/** Each above the middle of those that hang on it, which stand beside nobody else's. */
function columnsOf(
  roots: readonly string[],
  hanging: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const waiting = roots.toReversed();
  let free = 0;
  // Without recursion: a family may be ten thousand generations deep.
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    const children = hanging.get(id) ?? [];
    const [first, last] = [children[0], children.at(-1)];
    if (first === undefined || last === undefined) {
      columns.set(id, free++);
      waiting.pop();
    } else if (columns.has(last)) {
      columns.set(id, ((columns.get(first) ?? 0) + (columns.get(last) ?? 0)) / 2);
      waiting.pop();
    } else {
      for (const child of children.toReversed()) waiting.push(child);
    }
  }
  return columns;
}

/** The member to which a step leads; null where there is none. */
export function kinBeside(
  { places, rows }: FamilyLayout,
  id: string,
  step: 'parent' | 'child' | 'previous' | 'next' | 'first' | 'last',
): string | null {
  const place = places.get(id);
  if (place === undefined) return null;
  const { row, parents, children } = place;
  const beside = rows[row] ?? [];
  const at = beside.indexOf(place);
  switch (step) {
    case 'parent':
      return parents[0] ?? null;
    case 'child':
      return children[(children.length - 1) >> 1] ?? nearestBelow(rows[row + 1], place);
    case 'previous':
      return beside[at - 1]?.id ?? null;
    case 'next':
      return beside[at + 1]?.id ?? null;
    case 'first':
      return rows[0]?.[0]?.id ?? null;
    case 'last':
      return rows.at(-1)?.at(-1)?.id ?? null;
  }
}

/** A child that hangs on another of its parents. */
function nearestBelow(
  row: readonly FamilyPlace[] = [],
  { id, column }: FamilyPlace,
): string | null {
  const own = row.filter(({ parents }) => parents.includes(id));
  const nearest = own.toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column));
  return nearest[0]?.id ?? null;
}
