/** A stream of chance that a seed and a name decide: same seed and name, same numbers. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  sign(): 1 | -1;
  pick<T>(choices: readonly [T, ...T[]]): T;
  shuffle<T>(list: readonly T[]): T[];
  /** A stream of its own, so that one step drawing more numbers does not disturb another. */
  stream(name: string): Random;
}

export function randomFromSeed(seed: number, name = ''): Random {
  return randomFrom(sfc32(seed, name), (inner) => randomFromSeed(seed, `${name}/${inner}`));
}

/**
 * The steady stream with each number pushed aside by up to `reach` (0 to 1): near in what it
 * measures, mostly the same in what it picks.
 */
export function swayed(steady: Random, sway: Random, reach: number): Random {
  const next = () => {
    const pushed = Math.abs(steady.next() + sway.between(-reach, reach));
    return pushed < 1 ? pushed : Math.min(2 - pushed, 1 - 2 ** -32);
  };
  return randomFrom(next, (name) => swayed(steady.stream(name), sway.stream(name), reach));
}

function randomFrom(next: () => number, stream: Random['stream']): Random {
  const between = (low: number, high: number) => low + (high - low) * next();
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  return {
    next,
    between,
    whole,
    chance: (probability) => next() < probability,
    sign: () => (next() < 0.5 ? -1 : 1),
    pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    shuffle(list) {
      const shuffled = [...list];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = whole(0, i);
        const kept = shuffled[i]!;
        shuffled[i] = shuffled[j]!;
        shuffled[j] = kept;
      }
      return shuffled;
    },
    stream,
  };
}

/** Chris Doty-Humphrey's sfc32 (PractRand), started from an FNV-1a hash of seed and name. */
function sfc32(seed: number, name: string): () => number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  let a = hash | 0;
  let b = seed | 0;
  let c = Math.imul(hash, 0x9e3779b1) | 0;
  let counter = 1;
  const step = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) step();
  return () => step() / 2 ** 32;
}
