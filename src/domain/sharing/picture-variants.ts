import type { Size } from '@/domain/recipe/recipe.ts';
import type { VariantType } from './gallery.ts';

/** An image of a picture at one width. */
export interface ImageVariant extends Size {
  readonly mediaType: VariantType;
}

/** From a row of a phone to a whole screen, in pixels. */
const WIDTHS = [240, 360, 480, 800, 1280, 2048] as const;
const FALLBACK_WIDTH = 1280;

/** The images that a picture of this size is published as, none larger than it is. */
export function variantsOf(size: Size): readonly ImageVariant[] {
  const widest = Math.min(size.width, WIDTHS.at(-1) ?? size.width);
  const widths = [...WIDTHS.filter((width) => width < widest), widest];
  const atWidth = (width: number, mediaType: VariantType) => ({
    width,
    height: Math.max(1, Math.round((width * size.height) / size.width)),
    mediaType,
  });
  return [
    ...widths.map((width) => atWidth(width, 'image/webp')),
    atWidth(Math.min(widest, FALLBACK_WIDTH), 'image/jpeg'),
  ];
}
