/** A run of words on one line; `end` is the index after its last word. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/**
 * Breaks words into the fewest lines that fit a width, then evens these out: no line is longer
 * than it must be for that many. Null when a word alone is wider.
 */
export function breakLines(
  widths: readonly number[],
  space: number,
  available: number,
): Run[] | null {
  const filled = fill(widths, space, available);
  if (filled === null) return null;
  let low = Math.max(...filled.map(({ width }) => width)) / 2;
  let high = available;
  let best = filled;
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    const runs = fill(widths, space, middle);
    if (runs !== null && runs.length <= filled.length) {
      best = runs;
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

function fill(widths: readonly number[], space: number, available: number): Run[] | null {
  const runs: Run[] = [];
  let start = 0;
  let width = 0;
  for (const [index, word] of widths.entries()) {
    if (word > available) return null;
    const extended = index === start ? word : width + space + word;
    if (extended > available) {
      runs.push({ start, end: index, width });
      start = index;
      width = word;
    } else {
      width = extended;
    }
  }
  if (widths.length > start) runs.push({ start, end: widths.length, width });
  return runs;
}
