import * as v from 'valibot';
import { nameSchema, sizeSchema, targetSchema } from '@/domain/recipe/recipe-fields.ts';
import { referencesSchema } from '@/domain/recipe/reference.ts';
import { LONGEST_NAME, LONGEST_WORDS, MOST_COLORS, type Preset } from './preset.ts';

const words = v.pipe(v.string(), v.maxLength(LONGEST_WORDS));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME));

/** All of a preset but its id: as it stands in a file. */
export const presetEntries = {
  name,
  folder: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_NAME)), ''),
  words: v.optional(words, ''),
  negative: v.optional(words, ''),
  style: v.exactOptional(nameSchema),
  size: v.exactOptional(sizeSchema),
  target: v.exactOptional(targetSchema),
  quality: v.exactOptional(nameSchema),
  model: v.exactOptional(v.object({ backend: nameSchema, id: nameSchema })),
  palette: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i), v.toLowerCase())),
      v.maxLength(MOST_COLORS),
    ),
  ),
};

const presetSchema = v.object({
  id: nameSchema,
  ...presetEntries,
  references: v.exactOptional(referencesSchema),
}) satisfies v.GenericSchema<unknown, Preset>;

const storedSchema = v.array(v.fallback(v.nullable(presetSchema), null));

/** Leaves out what cannot be read. */
export function presetsFrom(stored: unknown): readonly Preset[] {
  const { success, output } = v.safeParse(storedSchema, stored);
  if (!success) return [];
  const known = output.filter((preset) => preset !== null);
  return [...new Map(known.map((preset) => [preset.id, preset])).values()];
}
