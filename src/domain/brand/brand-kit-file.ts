import * as v from 'valibot';
import { BRAND_LIMITS, type BrandKit } from './brand-kit.ts';
import { kitEntries } from './brand-kit-schema.ts';

/** docs/brand-kit-format.md describes the file for others. */
export const KIT_FILE_LIMITS = {
  /** Of the whole file. */
  bytes: 30_000_000,
  /** Of one image. */
  imageBytes: 6_000_000,
} as const;

const LONGEST_BASE64 = Math.ceil(KIT_FILE_LIMITS.imageBytes / 3) * 4;

const typeSchema = v.picklist(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']);

const imageSchema = v.object({
  type: typeSchema,
  base64: v.pipe(
    v.string(),
    v.maxLength(LONGEST_BASE64),
    v.check((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text), 'not base64'),
  ),
});
/** An image as it travels. */
export type TravellingImage = v.InferOutput<typeof imageSchema>;

/** Whether images of a media type may travel. */
export function isTravellingType(type: string): type is TravellingImage['type'] {
  return v.is(typeSchema, type);
}

const fileSchema = v.object({
  bildwerk: v.literal('brand-kit'),
  version: v.literal(1),
  kit: v.object({
    ...kitEntries,
    logo: v.optional(v.nullable(imageSchema), null),
    references: v.optional(v.pipe(v.array(imageSchema), v.maxLength(BRAND_LIMITS.references)), []),
  }),
});

/** A kit with its images, without the names that they have in this browser. */
export type TravellingKit = v.InferOutput<typeof fileSchema>['kit'];

export function exportKit(
  kit: BrandKit,
  images: Pick<TravellingKit, 'logo' | 'references'>,
): string {
  const words = v.parse(v.object(kitEntries), kit);
  return JSON.stringify({ bildwerk: 'brand-kit', version: 1, kit: { ...words, ...images } });
}

/** Null for a text that is no such file. */
export function importKit(text: string): TravellingKit | null {
  try {
    const { success, output } = v.safeParse(fileSchema, JSON.parse(text));
    return success ? output.kit : null;
  } catch {
    return null;
  }
}
