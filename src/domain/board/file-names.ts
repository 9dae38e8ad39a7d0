import { nameKey } from '@/domain/prompt/expand-prompt.ts';
import { parsePrompt } from '@/domain/prompt/parse-prompt.ts';
import { sourceOf } from '@/domain/prompt/prompt-node.ts';
import type { Table } from '@/domain/table/table.ts';
import type { Board } from './board.ts';
import { freeName, plainAxisName } from './cell-values.ts';

/** Of three bytes a letter, as in Hindi, within the 255 bytes that file systems take. */
const LONGEST_STEM = 75;
/** What Windows takes for its devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A pattern that tells all cells of a board apart, as `[[row]]-[[product]]-[[format]]`. */
export function usualFileNames({ axes }: Pick<Board, 'axes'>, table: Table | null): string {
  const names = axes.flatMap((axis) => {
    const name = freeName(plainAxisName(axis), table);
    return axis.kind === 'row' ? [name, ...(table?.columns.slice(0, 1) ?? [])] : [name];
  });
  return names.map((name) => `[[${name}]]`).join('-');
}

/**
 * Names files by a pattern in which `[[name]]` stands for a value of the cell; what no file system
 * takes becomes a hyphen, and no two names that were given are the same.
 */
export function fileNamer(pattern: string) {
  const nodes = parsePrompt(pattern);
  const taken = new Set<string>();
  return (values: ReadonlyMap<string, string>, ending: string): string => {
    const folded = new Map([...values].map(([name, value]) => [nameKey(name), value]));
    const text = nodes
      .map((node) =>
        node.kind === 'variable' ? (folded.get(nameKey(node.name)) ?? node.name) : sourceOf([node]),
      )
      .join('');
    const stem = stemOf(text);
    let name = `${stem}.${ending}`;
    for (let number = 2; taken.has(name); number++) name = `${stem}-${number}.${ending}`;
    taken.add(name);
    return name;
  };
}

function stemOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}_]+/gu);
  let stem = '';
  for (const word of words ?? []) {
    if (stem.length + word.length > LONGEST_STEM) break;
    stem += stem === '' ? word : `-${word}`;
  }
  if (DEVICE.test(stem)) return `${stem}-picture`;
  return stem || 'picture';
}
