/** Bytes of a look. */
export const LOOK_BYTES = 28;

/** The most that two pictures are apart which look alike; edited copies of one stay far below. */
export const FARTHEST_LOOK = 24;

/** Where in a look its parts begin. The first byte is 1, or 0 where nothing is known. */
const LIGHT = 1;
const LIGHT_WAVES = 14;
const COLOURS = LIGHT + 1 + LIGHT_WAVES;
const COLOUR_WAVES = 5;

/** Brightness as a whole changes easily: with the time of day, or when a picture is edited. */
const LIGHT_WEIGHT = 0.25;

/**
 * What a picture looks like, from its ThumbHash in base64 (https://evanw.github.io/thumbhash/): its
 * lightness, its two colour channels, and the longest waves of each. As the waves are those of a
 * cosine transform, two looks are as far from each other as the two pictures seen from afar.
 */
export function lookOf(placeholder: string): Int8Array {
  const look = new Int8Array(LOOK_BYTES);
  const hash = bytesFromBase64(placeholder);
  const header = (hash[0] ?? 0) | ((hash[1] ?? 0) << 8) | ((hash[2] ?? 0) << 16);
  const scales = (hash[3] ?? 0) | ((hash[4] ?? 0) << 8);
  const hasAlpha = header >> 23 === 1;
  const longEdge = hasAlpha ? 5 : 7;
  const isLandscape = scales >> 15 === 1;
  const across = Math.max(3, isLandscape ? longEdge : scales & 7);
  const down = Math.max(3, isLandscape ? scales & 7 : longEdge);
  const nibbles = { at: 2 * (hasAlpha ? 6 : 5), hash };
  if (hash.length < 6) return look;

  look[0] = 1;
  look[LIGHT] = 254 * ((header & 63) / 63 - 0.5);
  writeWaves(look, LIGHT + 1, 5, nibbles, across, down, ((header >> 18) & 31) / 31);
  const channels = [
    [header >> 6, ((scales >> 3) & 63) / 63],
    [header >> 12, ((scales >> 9) & 63) / 63],
  ] as const;
  for (const [at, [level, scale]] of channels.entries()) {
    const from = COLOURS + at * (1 + COLOUR_WAVES);
    look[from] = 127 * ((level & 63) / 31.5 - 1);
    writeWaves(look, from + 1, 3, nibbles, 3, 3, scale);
  }
  return look;
}

/** Reads a channel's waves, and writes those that are long in both directions, in a steady order. */
function writeWaves(
  look: Int8Array,
  from: number,
  kept: number,
  nibbles: { at: number; readonly hash: Uint8Array },
  across: number,
  down: number,
  scale: number,
): void {
  let next = from;
  for (let y = 0; y < Math.max(kept, down); y++) {
    for (let x = y === 0 ? 1 : 0; x < Math.max(kept, across); x++) {
      const isStored = y < down && x * down < across * (down - y);
      const byte = isStored ? (nibbles.hash[nibbles.at >> 1] ?? 0) : 0;
      const wave = isStored ? (((byte >> ((nibbles.at++ & 1) << 2)) & 15) / 7.5 - 1) * scale : 0;
      if (x + y < kept) look[next++] = 127 * wave;
    }
  }
}

/** How far two looks are apart, which lie among others; Infinity where one is not known. */
export function lookDistance(a: Int8Array, aAt: number, b: Int8Array, bAt: number): number {
  if (a[aAt] !== 1 || b[bAt] !== 1) return Infinity;
  const lightness = (a[aAt + LIGHT] ?? 0) - (b[bAt + LIGHT] ?? 0);
  let sum = LIGHT_WEIGHT * lightness * lightness;
  for (let i = LIGHT + 1; i < LOOK_BYTES; i++) {
    const difference = (a[aAt + i] ?? 0) - (b[bAt + i] ?? 0);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Empty where the text is not base64; the layers below know no `atob`. */
function bytesFromBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text.replace(/=*$/, '')) {
    const value = BASE64.indexOf(letter);
    if (value === -1) return new Uint8Array();
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}
