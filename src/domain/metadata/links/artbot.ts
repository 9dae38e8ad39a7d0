import { decompressFromEncodedURIComponent } from 'lz-string';
import { bytesFromBase64Url } from '@/domain/sharing/base64-url.ts';
import { recordFrom } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { inflateSome } from '../inflate-some.ts';
import { fieldsFrom } from '../json-fields.ts';
import { isList, type JsonRecord } from '../loose-json.ts';
import { newReading } from '../new-reading.ts';
import { textFrom } from '../text-from-bytes.ts';

/** A text that was made to do harm can become some thousand times as long. */
const MOST_LENGTH = 8000;
const MOST_BYTES = 1_000_000;

/** What the first ArtBot writes without names; what stands behind the model has no place here. */
const PLACES = ['version', 'height', 'width', 'sampler', 'steps', 'cfg_scale', 'seed', 'model'];

/**
 * A link that ArtBot shares: behind `?share=` compressed by lz-string in the first one, behind
 * `#share=` deflated in the second.
 */
export function readArtbotLink(address: string): Reading | null {
  const [, shared = ''] = /[?#&]share=([^&#\s]+)/.exec(address) ?? [];
  if (shared === '' || shared.length > MOST_LENGTH) return null;
  const record = firstForm(shared) ?? secondForm(shared);
  if (record === undefined || typeof record['prompt'] !== 'string') return null;
  const { version: _, models, ...fields } = record;
  const model = isList(models) ? models[0] : record['model'];
  return newReading('artbot', 'ArtBot', 'share', fieldsFrom({ ...fields, model: model ?? null }));
}

function firstForm(shared: string): JsonRecord | undefined {
  const record = recordFrom(decompressed(shared));
  const params = record?.['params'];
  if (record === undefined || !isList(params)) return undefined;
  const { prompt, negative } = record;
  const named = PLACES.map((name, at) => [name, params[at] ?? null] as const);
  return { prompt: prompt ?? '', negative: negative ?? '', ...Object.fromEntries(named) };
}

function decompressed(shared: string): string {
  try {
    return decompressFromEncodedURIComponent(shared) ?? '';
  } catch {
    // It fails on much of what it did not write.
    return '';
  }
}

function secondForm(shared: string): JsonRecord | undefined {
  const base64 = shared
    .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    // An address that was read as a form has spaces for its plus signs.
    .replaceAll(/[+ ]/g, '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  const bytes = bytesFromBase64Url(base64);
  if (bytes === null) return undefined;
  return recordFrom(textFrom(inflateSome(bytes, 'zlib', MOST_BYTES)));
}
