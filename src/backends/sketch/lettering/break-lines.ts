/** A run of words on one line; `end` is the index after its last word. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** Up to so many words are balanced exactly; the time for it grows with their cube. */
const MAX_BALANCED = 28;

/**
 * Breaks words into the fewest lines that fit a width, and makes these as even as can be. Null
 * when a word alone is wider.
 */
export function breakLines(
  widths: readonly number[],
  space: number,
  available: number,
): Run[] | null {
  const filled = fill(widths, space, available);
  if (filled === null || filled.length < 2 || widths.length > MAX_BALANCED) return filled;
  return balanced(widths, space, available, filled.length);
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

interface Ending {
  readonly cost: number;
  readonly runs: readonly Run[];
}

/** The split into that many lines whose widths have the least sum of squares, so the evenest. */
function balanced(
  widths: readonly number[],
  space: number,
  available: number,
  count: number,
): Run[] | null {
  let endings: (Ending | null)[] = [{ cost: 0, runs: [] }];
  for (let line = 0; line < count; line++) {
    const next: (Ending | null)[] = [];
    for (const [start, ending] of endings.entries()) {
      if (!ending) continue;
      let width = -space;
      for (let end = start + 1; end <= widths.length; end++) {
        width += space + (widths[end - 1] ?? 0);
        if (width > available) break;
        const cost = ending.cost + width * width;
        if (cost < (next[end]?.cost ?? Infinity))
          next[end] = { cost, runs: [...ending.runs, { start, end, width }] };
      }
    }
    endings = Array.from(next, (ending) => ending ?? null);
  }
  const best = endings[widths.length];
  return best ? [...best.runs] : null;
}
