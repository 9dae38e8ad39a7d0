import { type Separator, SEPARATORS, TABLE_LIMITS, type TableReading } from './table.ts';

/** How much of a text tells which sign separates its cells. */
const SAMPLE_LENGTH = 20_000;

/**
 * Reads comma-separated values and their like (RFC 4180 and what spreadsheets make of it): cells in
 * quotes may hold anything, `""` within them is a quote, lines end in any of the three ways. The
 * sign between cells is found out, and `sep=;` in the first line heeded. The first row names the
 * columns. Any text can be read, in time in proportion to its length.
 */
export function readTable(text: string): TableReading {
  const { separator, from } = separatorOf(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const found: string[][] = [];
  let dropped = 0;
  for (const row of rowsOf(from, separator)) {
    if (row.every((cell) => cell.trim() === '')) continue;
    // One more, for the names of the columns.
    if (found.length <= TABLE_LIMITS.rows) found.push(row);
    else dropped += 1;
  }
  const [head = [], ...body] = found;
  const columns = uniqueNames(head.slice(0, TABLE_LIMITS.columns));
  let cutCells = 0;
  let raggedRows = 0;
  const rows = body.map((row) => {
    if (row.length !== head.length) raggedRows += 1;
    return columns.map((_, index) => {
      const cell = row[index] ?? '';
      if (cell.length > TABLE_LIMITS.cellLength) cutCells += 1;
      return cell.slice(0, TABLE_LIMITS.cellLength);
    });
  });
  return { table: { columns, rows }, separator, raggedRows, droppedRows: dropped, cutCells };
}

/** The sign that divides the first rows into most columns of which every row has as many. */
function separatorOf(text: string): { readonly separator: Separator; readonly from: string } {
  const said = /^sep=(?<sign>[,;\t|])\r?\n/i.exec(text);
  const sign = SEPARATORS.find((one) => one === said?.groups?.['sign']);
  if (said !== null && sign !== undefined)
    return { separator: sign, from: text.slice(said[0].length) };
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const score = evenness(sample, separator);
    if (score <= bestScore) continue;
    best = separator;
    bestScore = score;
  }
  return { separator: best, from: text };
}

/** How many columns there are, times the share of rows that have as many as the first one. */
function evenness(sample: string, separator: Separator): number {
  const rows = [...rowsOf(sample, separator)];
  // The last one may be cut off.
  if (rows.length > 2) rows.pop();
  const count = rows[0]?.length ?? 0;
  if (count < 2) return 0;
  return (count * rows.filter(({ length }) => length === count).length) / rows.length;
}

function* rowsOf(text: string, separator: Separator): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = cellAt(text, at, separator);
    row.push(cell);
    if (text[end] === separator) {
      at = end + 1;
      if (at === text.length) row.push('');
      continue;
    }
    yield row;
    row = [];
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  if (row.length > 0) yield row;
}

/** A cell that begins there, and where it ends: at a separator, a line's end or the text's. */
function cellAt(text: string, from: number, separator: Separator) {
  if (text[from] !== '"') {
    const end = endOfCell(text, from, separator);
    return { cell: text.slice(from, end), end };
  }
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    // A quote that nobody closes goes on to the end.
    if (quote === -1) return { cell: cell + text.slice(at), end: text.length };
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      at = quote + 1;
      break;
    }
    cell += '"';
    at = quote + 2;
  }
  const end = endOfCell(text, at, separator);
  return { cell: cell + text.slice(at, end), end };
}

function endOfCell(text: string, from: number, separator: Separator): number {
  let end = from;
  for (; end < text.length; end++) {
    const sign = text[end];
    if (sign === separator || sign === '\n' || sign === '\r') break;
  }
  return end;
}

/** Every column has a name, and none has that of another. */
function uniqueNames(head: readonly string[]): string[] {
  const taken = new Set<string>();
  return head.map((cell, index) => {
    const wanted = cell.trim().slice(0, 60) || String(index + 1);
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
    taken.add(name);
    return name;
  });
}
