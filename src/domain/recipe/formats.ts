import type { Size } from './recipe.ts';

/** The shapes that a picture is most often asked in; about one megapixel each. */
export const FORMATS = [
  { id: 'square', ratio: '1:1', size: { width: 1024, height: 1024 } },
  { id: 'portrait', ratio: '4:5', size: { width: 1024, height: 1280 } },
  { id: 'story', ratio: '9:16', size: { width: 864, height: 1536 } },
  { id: 'landscape', ratio: '16:9', size: { width: 1536, height: 864 } },
  { id: 'wide', ratio: '1.91:1', size: { width: 1528, height: 800 } },
  { id: 'banner', ratio: '3:1', size: { width: 1536, height: 512 } },
] as const satisfies readonly { id: string; ratio: string; size: Size }[];

export type FormatId = (typeof FORMATS)[number]['id'];

export function formatOfSize(size: Size): FormatId | null {
  const format = FORMATS.find(
    ({ size: { width, height } }) => width === size.width && height === size.height,
  );
  return format?.id ?? null;
}
