import type { Cost } from '@/domain/generation/cost.ts';
import type { GenerationEvent } from '@/domain/generation/backend.ts';
import { IMAGE_HEADER_BYTES, imageHeader } from '@/domain/library/image-header.ts';
import type { Size } from '@/domain/recipe/recipe.ts';

/** About what is decoded in a few milliseconds on a weak phone; divisible by 3 and 4. */
const SLICE = 3 * 2 ** 18;

interface Made {
  readonly seed?: number;
  readonly cost?: Cost;
}

/** The end of a generation, from the bytes of its picture: what these say goes before all claims. */
export async function* finish(
  bytes: Uint8Array<ArrayBuffer> | null,
  asked: Size,
  made: Made = {},
  isPaid = false,
): AsyncGenerator<GenerationEvent, void, undefined> {
  const picture = bytes && pictureFrom(bytes);
  if (!picture) {
    const doubt = isPaid ? ({ mayBeMade: true } as const) : {};
    yield { type: 'failed', failure: { kind: 'unreadable-reply', ...doubt } };
    return;
  }
  const { image, size } = picture;
  if (size.width !== asked.width || size.height !== asked.height)
    yield { type: 'notice', notice: { kind: 'size-changed', from: asked, to: size } };
  yield { type: 'picture', image, size, ...made };
}

/** Null for what is no picture that a browser shows. */
export function pictureFrom(
  bytes: Uint8Array<ArrayBuffer>,
): { readonly image: Blob; readonly size: Size } | null {
  const view = new DataView(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.byteLength, IMAGE_HEADER_BYTES),
  );
  const header = imageHeader(view);
  return header && { image: new Blob([bytes], { type: header.mediaType }), size: header.size };
}

/** With or without a `data:` prefix; null for what is not base64. */
export async function decodeBase64(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const start = text.startsWith('data:') ? text.indexOf(',') + 1 : 0;
  const clean = /\s/.test(text) ? text.slice(start).replace(/\s+/g, '') : text.slice(start);
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let length = 0;
  try {
    for (let from = 0; from < clean.length; from += SLICE) {
      if (from > 0) await breath();
      const letters = atob(clean.slice(from, from + SLICE));
      for (let i = 0; i < letters.length; i++) bytes[length++] = letters.charCodeAt(i);
    }
  } catch {
    return null;
  }
  return length === 0 ? null : bytes.slice(0, length);
}

/** Without a `data:` prefix. */
export async function encodeBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += SLICE) {
    if (from > 0) await breath();
    let letters = '';
    // Few enough for the arguments of one call.
    for (let i = from; i < Math.min(bytes.length, from + SLICE); i += 8192)
      letters += String.fromCharCode(...bytes.subarray(i, Math.min(i + 8192, from + SLICE)));
    parts.push(btoa(letters));
  }
  return parts.join('');
}

export async function dataAddress(file: Blob): Promise<string> {
  return `data:${file.type || 'image/png'};base64,${await encodeBase64(file)}`;
}

/** Lets the page answer its user in between. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
