import type { Facet, LibraryQuery } from './library-query.ts';
import type { Family } from './lineage.ts';

/**
 * PORT. What is in the library, in short: found, counted and in order, without reading records and
 * off the main thread. It follows every change by any tab.
 */
export interface Catalogue {
  /** What lays out a wall of all pictures, by slot. It grows and changes in place. */
  readonly columns: Columns;
  /** Settles once every picture is in the columns; rejects with a StorageError. */
  find(query: LibraryQuery): Promise<Found>;
  /** Reads the words that `find` looks into: the first search need not wait for them then. */
  readWords(): Promise<void>;
  /**
   * Counts as if nothing was chosen in the facet itself; the most frequent values first. Seeds are
   * counted only where pictures share them.
   */
  facets(query: LibraryQuery): Promise<Facets>;
  /** Pictures of the library that are like one, itself left out; null where it is not there. */
  similar(id: string): Promise<Similar | null>;
  /** The family of a picture, also of one that was removed; null where nobody knows it. */
  family(id: string): Promise<Family | null>;
  /** Those of the ids that some picture names as its parent. */
  parentsAmong(ids: readonly string[]): Promise<readonly string[]>;
  /** Calls back when the answers may be others than before. */
  subscribe(listener: () => void): () => void;
}

/**
 * Each picture has a slot, a number that stays the same for as long as the page lives. A slot whose
 * picture was removed is not used again.
 */
export interface Columns {
  /** How many slots were given so far. */
  readonly length: number;
  idAt(slot: number): string;
  /** -1 where the picture is not known. */
  slotOf(id: string): number;
  /** In pixels. */
  readonly widths: Uint32Array;
  readonly heights: Uint32Array;
  /** By the id, in ms since 1970. */
  readonly times: Float64Array;
  readonly ratings: Uint8Array;
  /** Sums of the flags. */
  readonly flags: Uint8Array;
}

export const FLAGS = { favorite: 1, binned: 2, demoted: 4, removed: 8 } as const;

export interface Found {
  /** In the order that was asked for. */
  readonly slots: Uint32Array;
  /** How many there are in that place, found or not. */
  readonly total: number;
  /** Stored records that could not be read. */
  readonly unreadable: number;
  /** What the originals of those that were found take. */
  readonly originalBytes: number;
}

export type Facets = Readonly<Record<Facet, FacetCounts>>;

export interface FacetCounts {
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** How many values there are, counted here or not. */
  readonly distinct: number;
}

/** The most values of a facet that are counted. */
export const MOST_VALUES = 500;

/** Slots, the nearest first. */
export interface Similar {
  readonly seed: Uint32Array;
  /** Those it came from and those that came from it, over any number of steps. */
  readonly lineage: Uint32Array;
  readonly words: Uint32Array;
  readonly look: Uint32Array;
}
