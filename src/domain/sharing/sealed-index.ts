import * as v from 'valibot';
import { jsonFrom } from '@/domain/backup/json-from.ts';
import { GALLERY_LIMITS } from './gallery.ts';
import { SealError, type SealTerms } from './seal.ts';

/** Where the index of a sealed gallery lies. */
export const SEALED_INDEX = 'gallery.sealed';
/** What its entries are sealed as; files are sealed as their paths. */
export const INDEX_OWNER = 'index';

/** What a sealed gallery holds, as only who has its key knows it. */
export interface SealedIndex {
  /** When it was sealed: of two, the later one is the one that counts. */
  readonly madeAtMs: number;
  readonly files: readonly SealedFile[];
}

export interface SealedFile {
  /** What the gallery calls it. */
  readonly path: string;
  readonly mediaType: string;
  /** What it is called where it lies. */
  readonly name: string;
  /** Of what lies there. */
  readonly sizeBytes: number;
  /** SHA-256 in hex of what lies there. */
  readonly hash: string;
}

/** What stands before the sealed entries, for everybody to read. */
export interface SealedHead {
  readonly terms: SealTerms;
  /** `Seal.check` of who sealed it. */
  readonly check: Uint8Array<ArrayBuffer>;
  /** The entries, sealed. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** "BWSEALED" */
const MAGIC = [0x42, 0x57, 0x53, 0x45, 0x41, 0x4c, 0x45, 0x44] as const;
const VERSION = 1;
const AT = { version: 8, rounds: 9, salt: 13, check: 29, body: 37 } as const;
/** Ten times what we use: a wrong number may not keep a visitor waiting for ever. */
const MOST_ROUNDS = 6_000_000;
/** Some 300 bytes for each of the most files that a gallery has. */
const MOST_BYTES = 2_000_000;
const MOST_FILE_BYTES = 100_000_000;

const hex = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${length}}$`)));
const indexSchema = v.object({
  madeAtMs: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
  files: v.pipe(
    v.array(
      v.object({
        path: v.pipe(v.string(), v.maxLength(200)),
        mediaType: v.picklist(['image/webp', 'image/jpeg', 'application/json']),
        name: hex(32),
        sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_FILE_BYTES)),
        hash: hex(64),
      }),
    ),
    v.maxLength(GALLERY_LIMITS.pictures * GALLERY_LIMITS.variants + 1),
  ),
}) satisfies v.GenericSchema<unknown, SealedIndex>;

/** The bytes of `SEALED_INDEX`. */
export function indexBytes({ terms, check, body }: SealedHead): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(AT.body + body.length);
  bytes.set(MAGIC);
  bytes[AT.version] = VERSION;
  new DataView(bytes.buffer).setUint32(AT.rounds, terms.rounds, true);
  bytes.set(terms.salt, AT.salt);
  bytes.set(check, AT.check);
  bytes.set(body, AT.body);
  return bytes;
}

/** Throws a SealError where it is not one of ours. */
export function headFrom(bytes: Uint8Array<ArrayBuffer>): SealedHead {
  if (bytes.length > MOST_BYTES || MAGIC.some((byte, at) => bytes[at] !== byte))
    throw new SealError('no-gallery');
  if (bytes.length < AT.body) throw new SealError('truncated');
  if (bytes[AT.version] !== VERSION) throw new SealError('newer');
  const rounds = new DataView(bytes.buffer, bytes.byteOffset).getUint32(AT.rounds, true);
  if (rounds > MOST_ROUNDS) throw new SealError('changed');
  return {
    terms: { rounds, salt: bytes.slice(AT.salt, AT.check) },
    check: bytes.slice(AT.check, AT.body),
    body: bytes.slice(AT.body),
  };
}

/** Throws a SealError for entries of a version that we do not know. */
export function entriesFrom(text: string): SealedIndex {
  const { success, output } = v.safeParse(indexSchema, jsonFrom(text));
  if (!success) throw new SealError('newer');
  return output;
}
