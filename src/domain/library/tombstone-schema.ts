import * as v from 'valibot';
import { pictureSchema } from './picture-schema.ts';
import { KEPT_BY_TOMBSTONES, type Tombstone } from './tombstone.ts';

const tombstoneSchema = v.object({
  version: v.literal(1),
  ...v.pick(pictureSchema, KEPT_BY_TOMBSTONES).entries,
}) satisfies v.GenericSchema<unknown, Tombstone>;

/** Null for what cannot be read. */
export function tombstoneFrom(stored: unknown): Tombstone | null {
  const result = v.safeParse(tombstoneSchema, stored);
  return result.success ? result.output : null;
}
