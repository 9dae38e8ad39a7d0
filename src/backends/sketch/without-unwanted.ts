import type { Match } from './match-words.ts';

/** What "no" and "without" reach over: words that only go along with the unwanted one. */
const PASSED: ReadonlySet<string> = new Set(['filler', 'color', 'shade', 'scale', 'count', 'mood']);

/** Leaves out what the prompt says it does not want, so that it counts as not used. */
export function withoutUnwanted(matches: readonly Match[]): Match[] {
  const unwanted = new Set<number>();
  matches.forEach(({ sense }, index) => {
    if (sense.kind !== 'without') return;
    unwanted.add(index);
    const step = sense.isAfter ? -1 : 1;
    let at = index + step;
    while (PASSED.has(matches[at]?.sense.kind ?? '')) at += step;
    const reached = matches[at]?.sense.kind;
    if (reached === undefined || reached === 'stop' || reached === 'link') return;
    for (let between = index + step; between !== at + step; between += step) unwanted.add(between);
  });
  return matches.filter((_match, index) => !unwanted.has(index));
}
