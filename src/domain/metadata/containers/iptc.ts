import type { TextAllowance } from '../text-allowance.ts';
import { viewOf } from './container.ts';

/** IPTC-IIM 4.2, record 2. */
const NAMES: Readonly<Record<number, string>> = {
  5: 'Object Name',
  25: 'Keywords',
  65: 'Originating Program',
  80: 'By-line',
  105: 'Headline',
  120: 'Caption-Abstract',
};

const MOST_DATASETS = 500;

/** Finds the IIM datasets in a block of Photoshop's image resources, wherever they stand in it. */
export function readIptc(bytes: Uint8Array, texts: TextAllowance): void {
  const view = viewOf(bytes);
  let at = bytes.indexOf(0x1c);
  for (let count = 0; count < MOST_DATASETS && at >= 0 && at + 5 <= bytes.length; count++) {
    const length = view.getUint16(at + 3);
    const name = bytes[at + 1] === 2 ? NAMES[bytes[at + 2] ?? 0] : undefined;
    const isDataset = bytes[at + 1] !== undefined && (bytes[at + 1] ?? 0) < 10 && length < 0x8000;
    if (name !== undefined)
      texts.add('iptc', name, texts.text(bytes.subarray(at + 5, at + 5 + length)));
    at = bytes.indexOf(0x1c, isDataset ? at + 5 + length : at + 1);
  }
}
