export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [name: string]: Json | undefined;
}

const MOST_DEPTH = 64;
const MOST_VALUES = 100_000;
/** Of a text that is no proper JSON. */
const MOST_ODD_LENGTH = 200_000;

class NoJson extends Error {}

/**
 * Reads JSON as programs write it: with NaN and Infinity, which are null here, with line breaks in
 * texts, with something behind it. Whole numbers that are too large to be exact come as text.
 * Undefined for what is none, and for what is nested so deeply that it was made to do harm.
 */
export function looseJson(text: string): Json | undefined {
  try {
    return new Reader(text).read();
  } catch (error) {
    if (error instanceof NoJson) return undefined;
    throw error;
  }
}

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, number or truth value as text; empty for anything else. */
export function wordOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

class Reader {
  readonly #text: string;
  #at = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(depth = 0): Json {
    if (depth > MOST_DEPTH || ++this.#values > MOST_VALUES) throw new NoJson();
    switch (this.#next()) {
      case '{':
        return this.#record(depth);
      case '[':
        return this.#list(depth);
      case '"':
        return this.#string();
      default:
        return this.#word();
    }
  }

  /** The next sign that is no space. */
  #next(): string {
    // Zeros, too, as some programs put one at the end.
    while (this.#text.charCodeAt(this.#at) <= 0x20) this.#at++;
    return this.#text[this.#at] ?? '';
  }

  #record(depth: number): JsonRecord {
    const record: Record<string, Json> = {};
    this.#at++;
    while (this.#next() !== '}') {
      if (this.#next() !== '"') throw new NoJson();
      const name = this.#string();
      if (this.#next() !== ':') throw new NoJson();
      this.#at++;
      const value = this.read(depth + 1);
      if (name !== '__proto__') record[name] = value;
      this.#comma('}');
    }
    this.#at++;
    return record;
  }

  #list(depth: number): Json[] {
    const list: Json[] = [];
    this.#at++;
    while (this.#next() !== ']') {
      list.push(this.read(depth + 1));
      this.#comma(']');
    }
    this.#at++;
    return list;
  }

  #comma(end: string): void {
    const sign = this.#next();
    if (sign === ',') this.#at++;
    else if (sign !== end) throw new NoJson();
  }

  #string(): string {
    const start = ++this.#at;
    let hasEscape = false;
    for (let at = start; ; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) {
        this.#at = at + 1;
        const raw = this.#text.slice(start, at);
        return hasEscape ? unescaped(raw) : raw;
      }
      if (Number.isNaN(code)) throw new NoJson();
      if (code === 0x5c) {
        hasEscape = true;
        at++;
      }
    }
  }

  #word(): Json {
    const pattern = /-?[\w.+-]{1,400}/y;
    pattern.lastIndex = this.#at;
    const [word] = pattern.exec(this.#text) ?? [];
    if (word === undefined) throw new NoJson();
    this.#at += word.length;
    if (/^-?\d/.test(word)) {
      const number = Number(word);
      if (Number.isNaN(number)) throw new NoJson();
      return /^-?\d+$/.test(word) && !Number.isSafeInteger(number) ? word : number;
    }
    if (/^true$/i.test(word)) return true;
    if (/^false$/i.test(word)) return false;
    if (/^(null|none|undefined|[+-]?(nan|infinity))$/i.test(word)) return null;
    throw new NoJson();
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function unescaped(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    // Line breaks that should not be there, or signs that need no escape.
    return raw
      .slice(0, MOST_ODD_LENGTH)
      .replaceAll(/\\(?:u([0-9a-f]{4})|([^]))/gi, (_, hex, sign) =>
        hex === undefined
          ? (ESCAPES[String(sign)] ?? String(sign))
          : String.fromCharCode(Number.parseInt(String(hex), 16)),
      );
  }
}
