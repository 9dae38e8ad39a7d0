/** The settings of a text in A1111's form, by their names in lower case. */
export type Settings = ReadonlyMap<string, Setting>;

export interface Setting {
  readonly name: string;
  readonly text: string;
}

const MOST_LENGTH = 200_000;
const NAME = /^\s*([\p{L}_][^:,"{}[\]\n]{0,59}?)\s*:\s*/u;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * Reads `Steps: 20, Sampler: Euler a, …`. A value ends at a comma outside of quotes and brackets, or
 * where a line begins that names something; a piece that names nothing belongs to the value before.
 */
export function settingsFrom(line: string): Settings {
  const settings = new Map<string, Setting>();
  let last: Setting | undefined;
  for (const piece of pieces(line.slice(0, MOST_LENGTH))) {
    const [head, name] = NAME.exec(piece) ?? [];
    if (head === undefined || name === undefined) {
      if (last === undefined || piece.trim() === '') continue;
      last = { name: last.name, text: `${last.text}, ${piece.trim()}` };
    } else {
      last = { name, text: unquoted(piece.slice(head.length).trim()) };
      if (settings.has(name.toLowerCase())) continue;
    }
    settings.set(last.name.toLowerCase(), last);
  }
  return settings;
}

function* pieces(text: string): Generator<string> {
  let start = 0;
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '"' && isValueStart(text, at, open.length > 0)) at = quoteEnd(text, at);
    else if (CLOSING[sign] !== undefined && (open.length > 0 || isValueStart(text, at, false)))
      open.push(CLOSING[sign] ?? '');
    else if (open.length > 0) {
      if (sign === open.at(-1)) open.pop();
    } else if (sign === ',' || (sign === '\n' && NAME.test(text.slice(at + 1, at + 80)))) {
      yield text.slice(start, at);
      start = at + 1;
    }
  }
  yield text.slice(start);
}

/** Whether a quote or bracket opens a value: within a text it is a sign like any other. */
function isValueStart(text: string, at: number, isWithin: boolean): boolean {
  if (isWithin) return true;
  let before = at - 1;
  while (text[before] === ' ') before--;
  return text[before] === ':';
}

/** Where the quote that opens there is closed; the end where it never is. */
function quoteEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return start;
}

function unquoted(text: string): string {
  if (!/^".*"$/s.test(text)) return text;
  return text.slice(1, -1).replaceAll(/\\(.)/gs, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
