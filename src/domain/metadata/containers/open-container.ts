import type { TextAllowance } from '../text-allowance.ts';
import { readBoxes } from './boxes.ts';
import { type Container, containerOf, type Opened } from './container.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

const NOTHING: Opened = { size: null, hasCredentials: false, isDamaged: false };

const READERS: Readonly<Record<Container, (bytes: Uint8Array, texts: TextAllowance) => Opened>> = {
  png: readPng,
  jpeg: readJpeg,
  webp: readWebp,
  avif: readBoxes,
  heif: readBoxes,
  jxl: readBoxes,
  gif: readGif,
};

/** Reads a file by its first bytes, whatever they are; its texts go into the allowance. Never throws. */
export function openContainer(bytes: Uint8Array, texts: TextAllowance): Opened {
  const container = containerOf(bytes);
  if (container === null) return NOTHING;
  try {
    return READERS[container](bytes, texts);
  } catch (error) {
    // It claims to hold more than it does.
    if (error instanceof RangeError) return { ...NOTHING, isDamaged: true };
    throw error;
  }
}
