import { jsonFrom } from './json-from.ts';

/** What a user has beside pictures, by the name of its folder in a backup. */
export const BELONGING_KINDS = [
  'presets',
  'word-lists',
  'drafts',
  'past-prompts',
  'tables',
  'boards',
  'brand-kits',
  'galleries',
  'places',
  'published',
  'export-habits',
  'settings',
  'tombstones',
] as const;

export type BelongingKind = (typeof BELONGING_KINDS)[number];

/** How many of each kind there are; kinds of which there are none may be left out. */
export type BelongingCounts = Readonly<Partial<Record<BelongingKind, number>>>;

/** No backup brings more of a kind than this, whatever it says. */
export const MOST_BELONGINGS = 10_000;

/** A file takes no more once it is so long. */
const FILE_LENGTH = 4_000_000;

export function isBelongingKind(name: string): name is BelongingKind {
  return (BELONGING_KINDS as readonly string[]).includes(name);
}

/** The texts of the files that hold these things, one thing a line. */
export function belongingTexts(things: readonly unknown[]): readonly string[] {
  const texts: string[] = [];
  let lines: string[] = [];
  let length = 0;
  const end = () => {
    if (lines.length > 0) texts.push(lines.join(''));
    [lines, length] = [[], 0];
  };
  for (const thing of things) {
    const line = `${JSON.stringify(thing)}\n`;
    lines.push(line);
    length += line.length;
    if (length >= FILE_LENGTH) end();
  }
  end();
  return texts;
}

/** One for each line; null where it cannot be read. */
export function belongingsFrom(text: string): readonly unknown[] {
  const lines = text.split('\n', MOST_BELONGINGS + 1).filter((line) => line !== '');
  return lines.slice(0, MOST_BELONGINGS).map(jsonFrom);
}
