import type { FoundText } from './found-text.ts';
import { isRecord, type Json, type JsonRecord, looseJson } from './loose-json.ts';

/** The texts of one file, as the dialects look at them. */
export interface Evidence {
  readonly texts: readonly FoundText[];
  /** The first one of such a key, whatever its case. */
  text(...keys: readonly string[]): string | undefined;
  /** The texts that are JSON objects, in their order. */
  readonly records: readonly FoundRecord[];
  /** The first such object of that key. */
  record(...keys: readonly string[]): JsonRecord | undefined;
}

export interface FoundRecord {
  readonly key: string;
  /** What it was read from. */
  readonly text: string;
  readonly record: JsonRecord;
}

/** How ComfyUI writes into EXIF: `prompt:{…}` in whichever field is free. */
const NAMED_JSON = /^\s*([a-z_]{1,40})\s*:\s*(?=[{["])/i;

const MOST_RECORDS = 40;

export function evidenceOf(found: readonly FoundText[]): Evidence {
  const texts = found.flatMap((one) => {
    const [head, name] = one.carrier === 'exif' ? (NAMED_JSON.exec(one.text) ?? []) : [];
    if (head === undefined || name === undefined) return [one];
    return [one, { ...one, key: name.toLowerCase(), text: one.text.slice(head.length) }];
  });
  const records: FoundRecord[] = [];
  for (const { key, text } of texts) {
    if (records.length >= MOST_RECORDS) break;
    const record = recordFrom(text);
    if (record !== undefined) records.push({ key: key.toLowerCase(), text, record });
  }
  return {
    texts,
    text: (...keys) => texts.find(({ key }) => keys.includes(key.toLowerCase()))?.text,
    records,
    record: (...keys) => records.find(({ key }) => keys.includes(key))?.record,
  };
}

/** A prompt that is JSON itself, as some models want it, with what A1111 writes behind a prompt. */
const JSON_PROMPT = /[}\]"][ \t]*\r?\n(?:Negative prompt: ?|Steps: ?\d+, )/;

/** Also where the object was written as a text of JSON. */
export function recordFrom(text: string): JsonRecord | undefined {
  const start = /^[\s\0]*["{]/.exec(text);
  if (start === null || JSON_PROMPT.test(text)) return undefined;
  const json = looseJson(text);
  const inner: Json | undefined = typeof json === 'string' ? looseJson(json) : json;
  return isRecord(inner) ? inner : undefined;
}
