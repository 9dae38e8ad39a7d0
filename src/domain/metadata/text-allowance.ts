import { type FoundText, MOST_TEXT_BYTES, MOST_TEXTS } from './found-text.ts';
import { inflateSome } from './inflate-some.ts';
import { textFrom } from './text-from-bytes.ts';

/** Gathers texts of a file as long as there is room for them, so that no file can ask for much work. */
export interface TextAllowance {
  readonly texts: readonly FoundText[];
  readonly isExceeded: () => boolean;
  /** Whether there is room to look at so many bytes; it is used up with that. */
  takes(bytes: number): boolean;
  /** As text, where there is room; empty where there is none. */
  text(bytes: Uint8Array): string;
  /** What was deflated, as far as there is room. */
  inflated(bytes: Uint8Array, form: 'zlib' | 'gzip'): Uint8Array;
  /** Leaves out what is empty. */
  add(carrier: FoundText['carrier'], key: string, text: string): void;
}

export function textAllowance(mostBytes = MOST_TEXT_BYTES): TextAllowance {
  const texts: FoundText[] = [];
  let left = mostBytes;
  let isExceeded = false;
  const takes = (bytes: number): boolean => {
    if (bytes > left) {
      isExceeded = true;
      return false;
    }
    left -= bytes;
    return true;
  };
  return {
    texts,
    isExceeded: () => isExceeded,
    takes,
    text: (bytes) => (takes(bytes.length) ? textFrom(bytes) : ''),
    inflated(bytes, form) {
      if (left === 0) return new Uint8Array();
      const inflated = inflateSome(bytes, form, left);
      left -= inflated.length;
      if (left === 0) isExceeded = true;
      return inflated;
    },
    add(carrier, key, text) {
      if (text.trim() === '') return;
      if (texts.length < MOST_TEXTS) texts.push({ carrier, key, text });
      else isExceeded = true;
    },
  };
}
