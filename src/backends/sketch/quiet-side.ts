import type { Match } from './match-words.ts';
import type { Fragment, Side } from './scene.ts';

/** How many words may stand between "empty space" and its side. */
const REACH = 3;
/** Space for text with no side named: headlines stand at the top. */
const DEFAULT_SIDE: Side = 'top';

/**
 * Takes from the prompt what says which side is to stay empty. Words that could say so but stand
 * beside no side keep their other meaning; sides of nothing are dropped.
 */
export function takeQuietSide(matches: readonly Match[]): {
  quietSide: Side | null;
  fragments: Fragment[];
  rest: Match[];
} {
  let quietSide: Side | null = null;
  const quiet = new Set<number>();
  matches.forEach(({ sense }, index) => {
    if (sense.kind !== 'quiet' && sense.kind !== 'quiet-beside-side') return;
    const beside = sideBeside(matches, index, quiet);
    if (beside === null && sense.kind === 'quiet-beside-side') return;
    quiet.add(index);
    if (beside !== null) quiet.add(beside.index);
    quietSide ??= beside?.side ?? null;
  });
  const isAsked = matches.some(({ sense }, index) => sense.kind === 'quiet' && quiet.has(index));
  if (isAsked) quietSide ??= DEFAULT_SIDE;

  const fragments: Fragment[] = [];
  const rest: Match[] = [];
  matches.forEach((match, index) => {
    const { sense, start, end } = match;
    if (quiet.has(index)) {
      fragments.push({ start, end, kind: 'quiet-side', meaning: quietSide ?? DEFAULT_SIDE });
    } else if (sense.kind === 'quiet-beside-side') {
      rest.push({ ...match, sense: sense.otherwise ?? { kind: 'filler', isSingular: false } });
    } else if (sense.kind !== 'side') {
      rest.push(match);
    }
  });
  return { quietSide, fragments, rest };
}

function sideBeside(
  matches: readonly Match[],
  index: number,
  taken: ReadonlySet<number>,
): { index: number; side: Side } | null {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const at of [index + distance, index - distance]) {
      const sense = matches[at]?.sense;
      if (sense?.kind === 'side' && !taken.has(at)) return { index: at, side: sense.side };
    }
  }
  return null;
}
