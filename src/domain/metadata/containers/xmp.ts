import type { TextAllowance } from '../text-allowance.ts';

const MOST_LENGTH = 2_000_000;
const MOST_TAGS = 20_000;
const MOST_DEPTH = 64;

/** What holds values rather than being one. */
const CONTAINERS = new Set(['rdf:Alt', 'rdf:Bag', 'rdf:Seq', 'rdf:li', 'rdf:Description']);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads the properties of an XMP packet, attributes and elements alike, under their names with the
 * usual prefixes. Items of one property become texts of the same key.
 */
export function readXmp(packet: string, texts: TextAllowance): void {
  const xml = packet.slice(0, MOST_LENGTH);
  const open: string[] = [];
  let text = '';
  let at = 0;
  for (let tags = 0; tags < MOST_TAGS && !texts.isExceeded(); tags++) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    text += unescaped(xml.slice(at, start));
    if (xml.startsWith('<![CDATA[', start)) {
      const end = endOf(xml, ']]>', start);
      text += xml.slice(start + 9, end - 3);
      at = end;
      continue;
    }
    if (xml.startsWith('<!--', start)) {
      at = endOf(xml, '-->', start);
      continue;
    }
    const end = tagEnd(xml, start);
    const tag = xml.slice(start + 1, end - 1);
    at = end;
    if (tag.startsWith('?') || tag.startsWith('!')) continue;
    if (tag.startsWith('/')) {
      const property = open.findLast((name) => !CONTAINERS.has(name));
      if (property !== undefined) texts.add('xmp', property, text);
      open.pop();
    } else {
      const [name = ''] = /^[^\s/]+/.exec(tag) ?? [];
      readAttributes(tag.slice(name.length), texts);
      if (!tag.endsWith('/')) open.push(name);
      if (open.length > MOST_DEPTH) return;
    }
    text = '';
  }
}

function readAttributes(tag: string, texts: TextAllowance): void {
  for (let at = 0; !texts.isExceeded();) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) return;
    const name = tag.slice(at, equals).trim();
    const quoted = /["']/g;
    quoted.lastIndex = equals;
    const quote = quoted.exec(tag);
    if (quote === null) return;
    const end = tag.indexOf(quote[0], quote.index + 1);
    if (end < 0) return;
    if (!/^(xmlns|xml|rdf|x)(:|$)/.test(name))
      texts.add('xmp', name, unescaped(tag.slice(quote.index + 1, end)));
    at = end + 1;
  }
}

/** Behind the `>` that ends a tag: not one within quotes. */
function tagEnd(xml: string, start: number): number {
  const sign = /[>"']/g;
  sign.lastIndex = start;
  for (let found = sign.exec(xml); found !== null; found = sign.exec(xml)) {
    if (found[0] === '>') return found.index + 1;
    const close = xml.indexOf(found[0], found.index + 1);
    if (close < 0) return xml.length + 1;
    sign.lastIndex = close + 1;
  }
  return xml.length + 1;
}

function endOf(xml: string, sign: string, from: number): number {
  const end = xml.indexOf(sign, from);
  return end < 0 ? xml.length + sign.length : end + sign.length;
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex, digits, name) => {
      if (name !== undefined) return ENTITIES[String(name)] ?? whole;
      const code = hex === undefined ? Number(digits) : Number.parseInt(String(hex), 16);
      return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
    },
  );
}
