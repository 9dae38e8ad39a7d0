import * as v from 'valibot';
import { isId, timeOfId } from '@/domain/id.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { jsonFrom } from './json-from.ts';

/** The layout of a mirror; docs/mirror-format.md describes it for others. */
const FORMAT = 'bildwerk-mirror';
const VERSION = 1;

export const INDEX = 'index.json';
export const PAGE = 'index.html';
export const DAY_RECORDS = 'pictures.json';
/** Where the files of pictures go that were removed for good. */
export const REMOVED = 'removed';

export const MIRROR_LIMITS = { indexBytes: 4_000_000, dayBytes: 64_000_000 } as const;

/** A picture of a day, with the name of its original; null where there is none in the folder. */
export interface MirrorEntry {
  readonly id: string;
  readonly file: string | null;
  readonly picture: unknown;
}

/** What the whole mirror holds. */
export interface MirrorIndex {
  readonly library: string;
  readonly days: MirrorDays;
}

/** How many pictures there are of each day, and of how many of them the original. */
export type MirrorDays = Readonly<
  Record<string, { readonly pictures: number; readonly originals: number }>
>;

const DAY = /^\d{4,}-\d\d-\d\d$/;

export function isDay(name: string): boolean {
  return DAY.test(name);
}

/** The day on which a picture was asked for, by the clock of Greenwich, which no journey changes. */
export function dayOfId(id: string): string {
  return new Date(timeOfId(id)).toISOString().replace(/^\+0*|T.*$/g, '');
}

const indexSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  library: v.string(),
  days: v.record(
    v.pipe(v.string(), v.regex(DAY)),
    v.object({ pictures: v.number(), originals: v.number() }),
  ),
});

export function indexText({ library, days }: MirrorIndex): string {
  const sorted = Object.fromEntries(
    Object.entries(days).toSorted(([one], [other]) => (one < other ? 1 : -1)),
  );
  return JSON.stringify({ format: FORMAT, version: VERSION, library, days: sorted }, null, 2);
}

/** Null for what is no index of a mirror, `newer` for one of a later version. */
export function indexFrom(text: string): MirrorIndex | 'newer' | null {
  const result = v.safeParse(indexSchema, jsonFrom(text));
  if (!result.success) return null;
  const { version, library, days } = result.output;
  return version > VERSION ? 'newer' : { library, days };
}

/** Names within the folder of the day, which the picture's id ends. */
const entrySchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.check(isId)),
    file: v.nullable(v.string()),
    picture: v.unknown(),
  }),
  v.check(({ id, file }) => file === null || isNameOf(id, file)),
);
const daySchema = v.object({ pictures: v.array(v.unknown()) });

function isNameOf(id: string, file: string): boolean {
  return /^[^/\\]+$/.test(file) && new RegExp(`-${id.toLowerCase()}\\.[a-z]+$`).test(file);
}

export function entryOf(picture: Picture, file: string | null): MirrorEntry {
  return { id: picture.id, file, picture };
}

/** The newest picture first. */
export function dayText(entries: readonly MirrorEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "pictures": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** As much of it as can be read. */
export function dayFrom(text: string): readonly MirrorEntry[] {
  const day = v.safeParse(daySchema, jsonFrom(text));
  if (!day.success) return [];
  return day.output.pictures.filter((entry) => v.is(entrySchema, entry));
}
