import type { Size } from '@/domain/recipe/recipe.ts';

export type Container = 'png' | 'jpeg' | 'webp' | 'avif' | 'heif' | 'jxl' | 'gif';

export const MEDIA_TYPES: Readonly<Record<Container, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  heif: 'image/heic',
  jxl: 'image/jxl',
  gif: 'image/gif',
};

/** What a container says beside its texts, which go into a `TextAllowance`. */
export interface Opened {
  readonly size: Size | null;
  readonly hasCredentials: boolean;
  /** Whether it ends too early, or says lengths that cannot be. */
  readonly isDamaged: boolean;
}

/** By the first bytes, as names lie. */
export function containerOf(bytes: Uint8Array): Container | null {
  const isAt = (offset: number, text: string) => hasText(bytes, offset, text);
  if (isAt(1, 'PNG\r\n') && bytes[0] === 0x89) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (isAt(0, 'RIFF') && isAt(8, 'WEBP')) return 'webp';
  if (isAt(0, 'GIF8')) return 'gif';
  if (isAt(4, 'JXL ')) return 'jxl';
  if (bytes[0] === 0xff && bytes[1] === 0x0a) return 'jxl';
  if (!isAt(4, 'ftyp')) return null;
  if (isAt(8, 'avif') || isAt(8, 'avis')) return 'avif';
  if (['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].some((brand) => isAt(8, brand)))
    return 'heif';
  return null;
}

export function hasText(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  return true;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
