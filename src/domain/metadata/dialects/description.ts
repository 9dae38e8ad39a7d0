import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { newReading } from '../new-reading.ts';

/** Where a text may well be the prompt, the surest first. */
const KEYS = [
  'prompt',
  'positive_prompt',
  'iptc4xmpext:aipromptinformation',
  'dc:description',
  'imagedescription',
  'caption-abstract',
  'description',
  'exif:usercomment',
  'usercomment',
  'xpcomment',
  'dc:title',
  'title',
  'xptitle',
  'comment',
];

/** What cameras and programs say of any picture. */
const NO_PROMPT =
  /^(?:ai generated image|screenshot|untitled|created (?:with|by|using)\b|generated (?:with|by)\b|made with\b|(?:compressed|optimized|processed) (?:by|with)\b|olympus digital camera|lavc|file source|cs?d:|signature:|default|<[?!a-z]|https?:\/\/\S+$|\[object )/i;
const SHORTEST = 8;
const MOST_LENGTH = 32_000;

/** The first description that could be a prompt, when nothing says more. */
export function readDescription({ texts, text }: Evidence): Reading[] {
  const tool =
    text('iptc4xmpext:aisystemused') ?? text('xmp:creatortool') ?? text('software') ?? 'EXIF, XMP';
  for (const key of KEYS) {
    const found = texts.find((one) => one.key.toLowerCase() === key && isLikely(one.text));
    if (found === undefined) continue;
    const negative = text('negative_prompt', 'negative prompt', 'negativeprompt') ?? '';
    const seed = text('seed') ?? null;
    const fields = { prompt: found.text, negative, seed };
    return [newReading('description', tool, found.key, fields, 'likely')];
  }
  return [];
}

function isLikely(text: string): boolean {
  const trimmed = text.slice(0, MOST_LENGTH).trim();
  if (trimmed.length < SHORTEST || NO_PROMPT.test(trimmed) || /^[{["]/.test(trimmed)) return false;
  // Bytes that were no text, and names of one word, are no prompts.
  const letters = trimmed.match(/\p{L}/gu)?.length ?? 0;
  return /\s|\p{Lo}{4}/u.test(trimmed) && letters > trimmed.length / 2;
}
