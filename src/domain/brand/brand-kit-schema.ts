import * as v from 'valibot';
import { nameSchema } from '@/domain/recipe/recipe-fields.ts';
import { referencesSchema } from '@/domain/recipe/reference.ts';
import { BRAND_LIMITS, type BrandKit } from './brand-kit.ts';

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(BRAND_LIMITS.word));

function lines(most: number) {
  return v.optional(v.pipe(v.array(line), v.maxLength(most)), []);
}

/** All of a kit but its id and its images: as it stands in a file. */
export const kitEntries = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(BRAND_LIMITS.name)),
  colors: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i), v.toLowerCase())),
      v.maxLength(BRAND_LIMITS.colors),
    ),
    [],
  ),
  fonts: lines(BRAND_LIMITS.fonts),
  use: lines(BRAND_LIMITS.words),
  avoid: lines(BRAND_LIMITS.words),
  style: v.optional(v.nullable(nameSchema), null),
  sendsLogo: v.optional(v.boolean(), false),
};

const [logoSchema] = referencesSchema.pipe;

const kitSchema = v.object({
  id: nameSchema,
  ...kitEntries,
  logo: v.nullable(logoSchema.item),
  references: v.pipe(referencesSchema, v.maxLength(BRAND_LIMITS.references)),
}) satisfies v.GenericSchema<unknown, BrandKit>;

const storedSchema = v.array(v.fallback(v.nullable(kitSchema), null));

/** Leaves out what cannot be read. */
export function kitsFrom(stored: unknown): readonly BrandKit[] {
  const { success, output } = v.safeParse(storedSchema, stored);
  if (!success) return [];
  const known = output.filter((kit) => kit !== null);
  return [...new Map(known.map((kit) => [kit.id, kit])).values()].slice(0, BRAND_LIMITS.kits);
}
