import type { Table } from './table.ts';

/** A byte order mark, by which spreadsheets know UTF-8. */
const MARK = '\uFEFF';
const NEEDS_QUOTES = /[",;\t|\r\n]|^\s|\s$/;

/** The table as comma-separated values that `readTable` and spreadsheets read back (RFC 4180). */
export function writeTable({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map(quoted).join(','));
  return `${MARK}${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
