/**
 * How a picture that is no photograph came about, as the last parts of IPTC's addresses say it,
 * http://cv.iptc.org/newscodes/digitalsourcetype/: by a trained model, by one from something that is
 * not its own, or by rules.
 */
export const SOURCE_TYPES = {
  trained: 'trainedAlgorithmicMedia',
  composite: 'compositeWithTrainedAlgorithmicMedia',
  algorithmic: 'algorithmicMedia',
} as const;

export type SourceType = (typeof SOURCE_TYPES)[AiShare];

/** How much of a picture was made by a model or by rules. */
export type AiShare = keyof typeof SOURCE_TYPES;

/** The model's before that of rules. */
export const AI_SHARES = Object.keys(SOURCE_TYPES) as readonly AiShare[];

/** The last part of an IPTC Digital Source Type, which files also write alone; null for anything else. */
export function sourceTypeIn(address: string): string | null {
  return /([A-Za-z]{3,60})\/?\s*$/.exec(address)?.[1] ?? null;
}

/** Of an IPTC Digital Source Type, as an address or its last part; null for one without any. */
export function aiShareOf(sourceType: string | null): AiShare | null {
  const said = sourceTypeIn(sourceType ?? '');
  if (said === 'compositeSynthetic') return 'composite';
  return AI_SHARES.find((share) => SOURCE_TYPES[share] === said) ?? null;
}

const CAMERAS = new Set(['digitalCapture', 'computationalCapture', 'negativeFilm', 'positiveFilm']);

export function isFromCamera(sourceType: string): boolean {
  return CAMERAS.has(sourceTypeIn(sourceType) ?? '');
}
