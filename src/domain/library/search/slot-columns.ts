import { ID_LENGTH } from '@/domain/id.ts';
import { type Columns, FLAGS } from '../catalogue.ts';
import type { SlotRows } from './picture-index.ts';

/** Columns that take the rows that an index gives. */
export interface SlotColumns extends Columns {
  take(rows: SlotRows): void;
}

export function slotColumns(): SlotColumns {
  let room = 1024;
  let length = 0;
  let widths = new Uint32Array(room);
  let heights = new Uint32Array(room);
  let times = new Float64Array(room);
  let ratings = new Uint8Array(room);
  let flags = new Uint8Array(room);
  let ids = new Uint8Array(room * ID_LENGTH);
  /** Slots, one higher, at the places that their ids lead to or the next that was free. */
  let places = new Uint32Array(2 * room);

  function grow(needed: number): void {
    if (needed <= room) return;
    room = Math.max(needed, 2 * room);
    widths = grown(widths, new Uint32Array(room));
    heights = grown(heights, new Uint32Array(room));
    times = grown(times, new Float64Array(room));
    ratings = grown(ratings, new Uint8Array(room));
    flags = grown(flags, new Uint8Array(room));
    ids = grown(ids, new Uint8Array(room * ID_LENGTH));
    places = new Uint32Array(2 * room);
    for (let slot = 0; slot < length; slot++) place(slot);
  }

  function place(slot: number): void {
    let at = placeOf(ids, slot * ID_LENGTH, places.length);
    while (places[at] !== 0) at = (at + 1) % places.length;
    places[at] = slot + 1;
  }

  return {
    get length() {
      return length;
    },
    get widths() {
      return widths;
    },
    get heights() {
      return heights;
    },
    get times() {
      return times;
    },
    get ratings() {
      return ratings;
    },
    get flags() {
      return flags;
    },

    idAt: (slot) => String.fromCharCode(...ids.subarray(slot * ID_LENGTH, (slot + 1) * ID_LENGTH)),

    slotOf(id) {
      const bytes = Uint8Array.from(id, (letter) => letter.charCodeAt(0));
      if (bytes.length !== ID_LENGTH) return -1;
      for (let at = placeOf(bytes, 0, places.length); places[at]; at = (at + 1) % places.length) {
        const slot = (places[at] ?? 0) - 1;
        // A picture that comes back has a slot of its own.
        if (((flags[slot] ?? 0) & FLAGS.removed) !== 0) continue;
        if (bytes.every((byte, i) => byte === ids[slot * ID_LENGTH + i])) return slot;
      }
      return -1;
    },

    take(rows) {
      const highest = rows.slots.reduce((most, slot) => Math.max(most, slot), -1);
      grow(highest + 1);
      for (let row = 0; row < rows.slots.length; row++) {
        const slot = rows.slots[row] ?? 0;
        widths[slot] = rows.widths[row] ?? 1;
        heights[slot] = rows.heights[row] ?? 1;
        times[slot] = rows.times[row] ?? 0;
        ratings[slot] = rows.ratings[row] ?? 0;
        flags[slot] = rows.flags[row] ?? 0;
        if (ids[slot * ID_LENGTH] !== 0) continue;
        for (let i = 0; i < ID_LENGTH; i++)
          ids[slot * ID_LENGTH + i] = rows.ids.charCodeAt(row * ID_LENGTH + i);
        place(slot);
      }
      length = Math.max(length, highest + 1);
    },
  };
}

function grown<T extends Uint8Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The last letters of an id are chance, those before the time. */
function placeOf(ids: Uint8Array, from: number, places: number): number {
  let hash = 0;
  for (let i = 0; i < ID_LENGTH; i++) hash = (Math.imul(hash, 31) + (ids[from + i] ?? 0)) | 0;
  return (hash >>> 0) % places;
}
