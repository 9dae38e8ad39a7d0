import * as v from 'valibot';
import { isId } from '@/domain/id.ts';
import { type Arrangement, arrangementFrom } from '@/domain/library/arrangement.ts';
import { SAVED_AT_ONCE } from '@/domain/library/library.ts';
import { pictureFrom } from '@/domain/library/picture-versions.ts';
import type { Picture } from '@/domain/library/picture.ts';
import {
  BELONGING_KINDS,
  type BelongingCounts,
  type BelongingKind,
  isBelongingKind,
} from './belongings.ts';
import { jsonFrom } from './json-from.ts';

/** The layout of a backup; docs/backup-format.md describes it for others. */
const FORMAT = 'bildwerk-backup';
/** 2 has belongings, too; backups of every version are read. */
const VERSION = 2;
export const MANIFEST = 'manifest.json';
export const ARRANGEMENT = 'arrangement.json';

/** So many pictures stand in a part, as a library saves together. */
export const PART_LENGTH = SAVED_AT_ONCE;

/** Whatever a backup from elsewhere says, no more than this is read at once. */
export const LIMITS = {
  manifestBytes: 100_000,
  arrangementBytes: 16_000_000,
  recordsBytes: 32_000_000,
  recordsInPart: 1000,
  fileBytes: 256_000_000,
  belongingsBytes: 64_000_000,
} as const;

/** How many of each there are. */
export interface BackupCounts {
  readonly pictures: number;
  readonly references: number;
  readonly belongings: BelongingCounts;
}

/** Written last, so that only a whole backup has one. */
export interface Manifest {
  readonly madeAtMs: number;
  readonly counts: BackupCounts;
}

/** A file of a part, by its name within the part. */
export interface FileMention {
  readonly name: string;
  /** In hex. */
  readonly sha256: string;
}

/** One line of a part's records; null for a file that was not there. */
export interface PictureLine {
  readonly picture: Picture;
  readonly original: FileMention | null;
  readonly thumbnail: FileMention | null;
}

/** What an entry of the archive is by its name. */
export type Place =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'arrangement' }
  | { readonly kind: 'reference'; readonly sha256: string }
  | { readonly kind: 'belongings'; readonly of: BelongingKind }
  /** `name` is that within the part. */
  | { readonly kind: 'in-part'; readonly part: string; readonly name: string };

export const RECORDS = 'pictures.jsonl';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** As far as dates go (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const timeMs = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const belongingCounts = v.object(
  Object.fromEntries(BELONGING_KINDS.map((kind) => [kind, v.exactOptional(count)])) as Record<
    BelongingKind,
    v.ExactOptionalSchema<typeof count, undefined>
  >,
);
const manifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  madeAtMs: timeMs,
  counts: v.object({
    pictures: count,
    references: count,
    belongings: v.optional(belongingCounts, {}),
  }),
});

const mentionSchema = v.object({
  name: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
}) satisfies v.GenericSchema<unknown, FileMention>;
const lineSchema = v.object({
  picture: v.unknown(),
  original: v.nullable(mentionSchema),
  thumbnail: v.nullable(mentionSchema),
});

export function manifestText({ madeAtMs, counts }: Manifest): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, madeAtMs, counts }, null, 2);
}

/** Null for what is no manifest, `newer` for one of a later version of the format. */
export function manifestFrom(text: string): Manifest | 'newer' | null {
  const result = v.safeParse(manifestSchema, jsonFrom(text));
  if (!result.success) return null;
  const { version, madeAtMs, counts } = result.output;
  return version > VERSION ? 'newer' : { madeAtMs, counts };
}

export function arrangementText(arrangement: Arrangement): string {
  return JSON.stringify(arrangement);
}

/** As much of it as can be read. */
export function arrangementOf(text: string): Arrangement {
  return arrangementFrom(jsonFrom(text));
}

export function recordsText(lines: readonly PictureLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** One for each line; null where it cannot be read. */
export function recordsFrom(text: string): readonly (PictureLine | null)[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.slice(0, LIMITS.recordsInPart).map(lineFrom);
}

function lineFrom(text: string): PictureLine | null {
  const result = v.safeParse(lineSchema, jsonFrom(text));
  if (!result.success) return null;
  const picture = pictureFrom(result.output.picture);
  return picture && { ...result.output, picture };
}

/** The folder of a part, which are numbered from 1. */
export function partFolder(number: number): string {
  return `parts/${String(number).padStart(6, '0')}`;
}

export function nameInPart(
  kind: 'originals' | 'thumbnails',
  { id }: Pick<Picture, 'id'>,
  file: Pick<Blob, 'type'>,
): string {
  return `${kind}/${id}.${endingOf(file)}`;
}

export function referenceName(sha256: string, file: Pick<Blob, 'type'>): string {
  return `references/${sha256}.${endingOf(file)}`;
}

/** The nth file of a kind, which are numbered from 1. */
export function belongingsName(kind: BelongingKind, number: number): string {
  return `belongings/${kind}/${String(number).padStart(6, '0')}.jsonl`;
}

const IN_PART =
  /^(parts\/\d{6})\/((?:originals|thumbnails)\/(\w{20})\.[a-z]{3,4}|pictures\.jsonl)$/;
const OF_BELONGINGS = /^belongings\/([a-z-]+)\/\d{6}\.jsonl$/;
const REFERENCE = /^references\/([0-9a-f]{64})\.[a-z]{3,4}$/;

/** Null for a name that no backup of ours has: such an entry is passed over. */
export function placeOf(name: string): Place | null {
  if (name === MANIFEST) return { kind: 'manifest' };
  if (name === ARRANGEMENT) return { kind: 'arrangement' };
  const [, sha256] = REFERENCE.exec(name) ?? [];
  if (sha256 !== undefined) return { kind: 'reference', sha256 };
  const [, of = ''] = OF_BELONGINGS.exec(name) ?? [];
  if (isBelongingKind(of)) return { kind: 'belongings', of };
  const [, part, ownName, id] = IN_PART.exec(name) ?? [];
  if (part === undefined || ownName === undefined) return null;
  return id === undefined || isId(id) ? { kind: 'in-part', part, name: ownName } : null;
}

/** Never a type that a browser would run, whatever the file is. */
const ENDINGS = [
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/avif', 'avif'],
  ['image/gif', 'gif'],
] as const;

function endingOf({ type }: Pick<Blob, 'type'>): string {
  return ENDINGS.find(([mediaType]) => mediaType === type)?.[1] ?? 'bin';
}

export function mediaTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return ENDINGS.find(([, known]) => known === ending)?.[0] ?? 'application/octet-stream';
}
