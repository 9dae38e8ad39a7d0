import { IMAGE_HEADER_BYTES, imageHeader } from '@/domain/library/image-header.ts';
import type { Size } from '@/domain/recipe/recipe.ts';

/**
 * The size that a PNG, JPEG, WebP, GIF or AVIF claims in its header, before any rotation; null for
 * anything else.
 */
export async function pixelSize(file: Blob): Promise<Size | null> {
  const bytes = new DataView(await file.slice(0, IMAGE_HEADER_BYTES).arrayBuffer());
  return imageHeader(bytes)?.size ?? null;
}
