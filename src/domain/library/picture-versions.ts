import * as v from 'valibot';
import { UNMARKED, type Picture } from './picture.ts';
import { pictureSchema } from './picture-schema.ts';

type StoredRecord = Readonly<Record<string, unknown>>;

/** The step from each version of a stored record to the next; the first is that from version 1. */
export const MIGRATIONS: readonly ((record: StoredRecord) => StoredRecord)[] = [
  (record) => ({
    ...UNMARKED,
    hash: null,
    demotedAtMs: null,
    origin: { kind: 'made' },
    ...record,
    version: 2,
  }),
];

export const PICTURE_VERSION = MIGRATIONS.length + 1;

/** A stored record of any version up to ours as a picture; null for what cannot be read. */
export function pictureFrom(record: unknown): Picture | null {
  if (typeof record !== 'object' || record === null) return null;
  const current = migrated(record as StoredRecord);
  const result = v.safeParse(pictureSchema, current);
  return result.success ? result.output : null;
}

/** The records of version 1 do not tell theirs. */
function migrated(record: StoredRecord): StoredRecord {
  const { version = 1 } = record;
  if (typeof version !== 'number') return record;
  let current = record;
  for (const migrate of MIGRATIONS.slice(version - 1)) current = migrate(current);
  return current;
}
