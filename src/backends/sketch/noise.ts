/** Smooth noise from -1 to 1, one hill or dale to each unit of length. */
export interface Noise {
  at(x: number, y?: number): number;
  /** Octaves summed, each half as strong and twice as fine as the one before; about -1 to 1. */
  layered(x: number, y: number, octaves: number): number;
}

export function noiseFromSeed(seed: number): Noise {
  const lattice = (x: number, y: number) => {
    let hash = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ seed;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 31 - 1;
  };
  const at = (x: number, y = 0) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const u = smooth(x - left);
    const v = smooth(y - top);
    const upper = lattice(left, top) * (1 - u) + lattice(left + 1, top) * u;
    if (v === 0) return upper;
    const lower = lattice(left, top + 1) * (1 - u) + lattice(left + 1, top + 1) * u;
    return upper * (1 - v) + lower * v;
  };
  return {
    at,
    layered(x, y, octaves) {
      let sum = 0;
      let strength = 0.55;
      let fineness = 1;
      for (let octave = 0; octave < octaves; octave++) {
        sum += strength * at(x * fineness + octave * 17.3, y * fineness + octave * 9.1);
        strength /= 2;
        fineness *= 2;
      }
      return sum;
    },
  };
}

/** The same hills and dales, seen from another place. */
export function shifted(noise: Noise, byX: number, byY: number): Noise {
  return {
    at: (x, y = 0) => noise.at(x + byX, y + byY),
    layered: (x, y, octaves) => noise.layered(x + byX, y + byY, octaves),
  };
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}

/** Edge of the square that `grainField` gives, in cells. */
export const GRAIN_SIZE = 256;

let grain: Int8Array | null = null;

/** White noise from -127 to 127, the same in every worker; made once. */
export function grainField(): Int8Array {
  if (grain) return grain;
  grain = new Int8Array(GRAIN_SIZE * GRAIN_SIZE);
  let state = 0x2545f491;
  for (let i = 0; i < grain.length; i++) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    // Two bytes summed lean towards the middle, as film grain does.
    grain[i] = (((state >>> 8) & 0xff) + ((state >>> 17) & 0xff) - 255) >> 1;
  }
  return grain;
}
