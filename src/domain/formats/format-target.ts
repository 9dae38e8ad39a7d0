import type { Size } from '@/domain/recipe/recipe.ts';
import type { NetworkFormat } from './network-formats.ts';

/** What a picture is to be brought into once it is made. */
export interface FormatTarget {
  /** The id of a `NetworkFormat`. */
  readonly format: string;
  /** As the format was when it was chosen. */
  readonly size: Size;
}

/** What models make well: smaller formats are made larger, larger ones smaller, and brought to size. */
const FEWEST_PIXELS = 500_000;
const LONGEST_EDGE = 2048;

/** The size in which a picture for a format is asked for; its model makes what comes nearest. */
export function askedSize({ width, height }: Size): Size {
  const up = 2 ** Math.max(0, Math.ceil(Math.log2(FEWEST_PIXELS / (width * height)) / 2));
  const scale = Math.min(up, LONGEST_EDGE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export function targetFor({ id, size }: NetworkFormat): FormatTarget {
  return { format: id, size };
}

/** The draft's format, which it has left as soon as another size is asked for. */
export function targetOf(asked: {
  readonly target: FormatTarget | null;
  readonly size: Size;
}): FormatTarget | null {
  const { target, size } = asked;
  if (target === null) return null;
  const { width, height } = askedSize(target.size);
  return width === size.width && height === size.height ? target : null;
}
