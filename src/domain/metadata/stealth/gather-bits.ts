import {
  type Channel,
  HEAD_BITS,
  type HiddenBits,
  hiddenLength,
  hiddenText,
  mayBeginHidden,
  MOST_HIDDEN_BYTES,
} from './stealth.ts';

/** Pixels of eight bits a channel: grey and alpha, colours, or colours and alpha. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 2 | 3 | 4;
}

/** Takes the rows of a picture from the top, and keeps the few bits in which a text may be hidden. */
export interface GatheredBits {
  /** So many columns of the next row are looked at; 0 where nothing is hidden. */
  columns(): number;
  take(row: Uint8Array): void;
  /** Null where nothing is hidden. */
  text(): string | null;
}

/** So many rows tell whether it is worth to go on. */
export const FIRST_ROWS = 32;

export function gatherBits({ width, height, channels }: Raster): GatheredBits {
  const colors = channels === 2 ? 0 : 3;
  const perPixel: Readonly<Record<Channel, number>> = {
    alpha: channels === 3 ? 0 : 1,
    color: colors,
  };
  const possible = (['alpha', 'color'] as const).filter((channel) => perPixel[channel] > 0);
  const columnsFor = (bytes: number, channel: Channel) =>
    Math.min(width, Math.ceil((HEAD_BITS + 8 * bytes) / (height * perPixel[channel])));
  const stride = Math.max(...possible.map((channel) => columnsFor(MOST_HIDDEN_BYTES, channel)));
  // The bits of the colours and the alpha of each pixel, as one number from 0 to 15.
  const low = new Uint8Array(stride * height);
  const placeOf = (pixel: number) => (pixel % height) * stride + Math.floor(pixel / height);
  const bits: Readonly<Record<Channel, HiddenBits>> = {
    alpha: (index) => (low[placeOf(index)] ?? 0) >> 3,
    color: (index) => ((low[placeOf(Math.floor(index / 3))] ?? 0) >> (index % 3)) & 1,
  };
  let columns = stride;
  let rows = 0;

  /** After the first rows, and once the length is known, most columns need not be looked at. */
  function narrow(): void {
    const seen = (channel: Channel) => rows * perPixel[channel];
    if (rows === FIRST_ROWS && !possible.some((one) => mayBeginHidden(bits[one], seen(one))))
      columns = 0;
    if (rows !== HEAD_BITS) return;
    const needed = possible.map((channel) => {
      const length = hiddenLength(bits[channel], channel);
      return length === null ? 0 : columnsFor(length, channel);
    });
    columns = Math.max(...needed);
  }

  return {
    columns: () => columns,
    take(row) {
      for (let x = 0, from = 0; x < columns; x++, from += channels) {
        let bit = channels === 3 ? 0 : ((row[from + channels - 1] ?? 0) & 1) << 3;
        for (let c = 0; c < colors; c++) bit |= ((row[from + c] ?? 0) & 1) << c;
        low[rows * stride + x] = bit;
      }
      rows++;
      narrow();
    },
    text() {
      for (const channel of columns === 0 ? [] : possible) {
        const text = hiddenText(bits[channel], stride * height * perPixel[channel], channel);
        if (text !== null) return text;
      }
      return null;
    },
  };
}
