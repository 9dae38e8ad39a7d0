import * as v from 'valibot';
import { pictureSchema } from './picture-schema.ts';
import type { Tombstone } from './tombstone.ts';

const { id, batch, recipe, width, height, placeholder, parents, origin, createdAtMs, connection } =
  pictureSchema.entries;

const tombstoneSchema = v.object({
  version: v.literal(1),
  id,
  batch,
  recipe,
  width,
  height,
  placeholder,
  parents,
  origin,
  createdAtMs,
  connection,
}) satisfies v.GenericSchema<unknown, Tombstone>;

/** Null for what cannot be read. */
export function tombstoneFrom(stored: unknown): Tombstone | null {
  const result = v.safeParse(tombstoneSchema, stored);
  return result.success ? result.output : null;
}
