/** What a flag asks for; several tools write the same wish in different ways. */
export type FlagName =
  | 'ratio'
  | 'size'
  | 'width'
  | 'height'
  | 'seed'
  | 'avoid'
  | 'count'
  | 'quality'
  | 'steps'
  | 'guidance'
  | 'sampler'
  | 'strength'
  /** Known from another tool, and without a counterpart here. */
  | 'foreign';

interface FlagForm {
  readonly name: FlagName;
  /** What has to follow it; what does not fit is no flag. */
  readonly value: RegExp;
}

const NONE = /(?:)/y;
const NUMBER = /\s+\d{1,10}(?:\.\d{1,4})?(?![\w:.,]\w)/y;
const WHOLE = /\s+\d{1,10}(?![\w:.])/y;
const RATIO = /\s+\d{1,4}(?:\.\d{1,3})?[:/x]\d{1,4}(?:\.\d{1,3})?(?!\w)/y;
const WORD = /\s+[\w.+-]{1,60}/y;
const OPTIONAL_WORD = /(?:\s+(?!--)[\w.:/?&=%+-]{1,300})?/y;
/** Up to the next flag, the next sign of the language or the end of the line. */
const WORDS = /\s+[^{}|[\]\\\n—]*?(?=\s{1,3}--|\s{0,3}[{}|[\]\\\n—]|\s{0,3}$)/y;

function forms(name: FlagName, value: RegExp, ...written: readonly string[]) {
  return written.map((one) => [one, { name, value }] as const);
}

/** By what is written behind the dashes. */
const FORMS: ReadonlyMap<string, FlagForm> = new Map([
  ...forms('ratio', RATIO, 'ar', 'aspect', 'ratio'),
  ...forms('size', /\s+\d{2,5}[x×]\d{2,5}(?!\w)/y, 'size'),
  ...forms('width', WHOLE, 'w', 'width'),
  ...forms('height', WHOLE, 'h', 'height'),
  ...forms('seed', WHOLE, 'seed', 'sameseed'),
  ...forms('avoid', WORDS, 'no', 'neg', 'negative'),
  ...forms('count', WHOLE, 'repeat', 'r', 'n'),
  ...forms('quality', WORD, 'quality', 'q'),
  ...forms('steps', WHOLE, 'steps'),
  ...forms('guidance', NUMBER, 'cfg', 'guidance'),
  ...forms('sampler', WORD, 'sampler'),
  ...forms('strength', NUMBER, 'strength'),
  ...forms('foreign', NUMBER, 's', 'stylize', 'c', 'chaos', 'weird', 'iw', 'sw', 'cw', 'ow'),
  ...forms('foreign', NUMBER, 'stop', 'exp', 'v', 'version', 'sv'),
  ...forms('foreign', OPTIONAL_WORD, 'niji', 'style', 'sref', 'cref', 'oref', 'p', 'profile'),
  ...forms('foreign', NONE, 'tile', 'raw', 'fast', 'relax', 'turbo', 'draft', 'video', 'hd'),
  ...forms('foreign', NONE, 'test', 'testp', 'creative', 'upbeta', 'public', 'stealth'),
]);

/** Phones write a long dash for two short ones. */
const START = /(?:--|—)([a-z]{1,12})(?![\w-])/iy;

/** A flag of a known form that begins there, and where it ends; null for anything else. */
export function flagAt(
  text: string,
  at: number,
): { readonly name: FlagName; readonly value: string; readonly end: number } | null {
  START.lastIndex = at;
  const written = START.exec(text)?.[1];
  const form = written === undefined ? undefined : FORMS.get(written.toLowerCase());
  if (form === undefined) return null;
  const from = START.lastIndex;
  form.value.lastIndex = from;
  const value = form.value.exec(text)?.[0];
  if (value === undefined) return null;
  return { name: form.name, value: value.trim(), end: from + value.length };
}
