interface Entry {
  readonly atMs: number;
  readonly run: () => void;
}

/** A clock that jumps from one thing that was arranged to the next. */
export class Agenda {
  nowMs = 0;
  /** Latest first, so that the next one is taken off the end. */
  readonly #entries: Entry[] = [];

  /** What was arranged for the same moment happens in the order in which it was arranged. */
  at(atMs: number, run: () => void): void {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.atMs ?? 0) > atMs) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, { atMs, run });
  }

  runAll(): void {
    for (let next = this.#entries.pop(); next !== undefined; next = this.#entries.pop()) {
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.run();
    }
  }
}
