import { ID_LENGTH } from '@/domain/id.ts';
import { type Columns, FLAGS } from '../catalogue.ts';
import type { SlotRows } from './picture-index.ts';

/** Columns that take the rows that an index gives. */
export interface SlotColumns extends Columns {
  take(rows: SlotRows): void;
  /** Forgets all slots. */
  clear(): void;
}

const LEAST_ROOM = 1024;
/** Twice as much would be three megabytes too many for a hundred thousand pictures. */
const ROOM_AHEAD = 1.2;

const holding = (room: number) => ({
  widths: new Uint32Array(room),
  heights: new Uint32Array(room),
  times: new Float64Array(room),
  ratings: new Uint8Array(room),
  flags: new Uint8Array(room),
  ids: new Uint8Array(room * ID_LENGTH),
});

export function slotColumns(): SlotColumns {
  let length = 0;
  let held = holding(0);
  /** Slots, one higher, at the places that their ids lead to or the next that was free. */
  let places = new Uint32Array(0);

  function grow(needed: number): void {
    const room = held.widths.length;
    if (needed > room) {
      const before = held;
      held = holding(Math.max(needed, Math.ceil(room * ROOM_AHEAD), LEAST_ROOM));
      held.widths.set(before.widths);
      held.heights.set(before.heights);
      held.times.set(before.times);
      held.ratings.set(before.ratings);
      held.flags.set(before.flags);
      held.ids.set(before.ids);
    }
    // Where more than two thirds are taken, finding one takes long.
    if (needed * 1.5 <= places.length) return;
    places = new Uint32Array(3 * needed);
    for (let slot = 0; slot < length; slot++) place(slot);
  }

  function place(slot: number): void {
    const { ids } = held;
    let at = placeOf(ids, slot * ID_LENGTH, places.length);
    while (places[at] !== 0) at = (at + 1) % places.length;
    places[at] = slot + 1;
  }

  return {
    get length() {
      return length;
    },
    get widths() {
      return held.widths;
    },
    get heights() {
      return held.heights;
    },
    get times() {
      return held.times;
    },
    get ratings() {
      return held.ratings;
    },
    get flags() {
      return held.flags;
    },

    idAt: (slot) =>
      String.fromCharCode(...held.ids.subarray(slot * ID_LENGTH, (slot + 1) * ID_LENGTH)),

    slotOf(id) {
      const { ids, flags } = held;
      const bytes = Uint8Array.from(id, (letter) => letter.charCodeAt(0));
      if (bytes.length !== ID_LENGTH || length === 0) return -1;
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
      const { ids } = held;
      for (let row = 0; row < rows.slots.length; row++) {
        const slot = rows.slots[row] ?? 0;
        held.widths[slot] = rows.widths[row] ?? 1;
        held.heights[slot] = rows.heights[row] ?? 1;
        held.times[slot] = rows.times[row] ?? 0;
        held.ratings[slot] = rows.ratings[row] ?? 0;
        held.flags[slot] = rows.flags[row] ?? 0;
        if (ids[slot * ID_LENGTH] !== 0) continue;
        for (let i = 0; i < ID_LENGTH; i++)
          ids[slot * ID_LENGTH + i] = rows.ids.charCodeAt(row * ID_LENGTH + i);
        place(slot);
      }
      length = Math.max(length, highest + 1);
    },

    clear() {
      length = 0;
      held = holding(0);
      places = new Uint32Array(0);
    },
  };
}

/** The last letters of an id are chance, those before the time. */
function placeOf(ids: Uint8Array, from: number, places: number): number {
  let hash = 0;
  for (let i = 0; i < ID_LENGTH; i++) hash = (Math.imul(hash, 31) + (ids[from + i] ?? 0)) | 0;
  return (hash >>> 0) % places;
}
