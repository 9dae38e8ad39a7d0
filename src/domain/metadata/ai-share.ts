/** How much of a picture was made by a model or by rules. */
export type AiShare = (typeof AI_SHARES)[number];

export const AI_SHARES = ['trained', 'composite', 'algorithmic'] as const;

/** https://cv.iptc.org/newscodes/digitalsourcetype/ */
const SHARES: ReadonlyMap<string, AiShare> = new Map([
  ['trainedAlgorithmicMedia', 'trained'],
  ['compositeWithTrainedAlgorithmicMedia', 'composite'],
  ['compositeSynthetic', 'composite'],
  ['algorithmicMedia', 'algorithmic'],
]);

/** Of an IPTC Digital Source Type, as an address or its last part; null for one without any. */
export function aiShareOf(sourceType: string | null): AiShare | null {
  return SHARES.get(lastPart(sourceType ?? '')) ?? null;
}

const CAMERAS = new Set(['digitalCapture', 'computationalCapture', 'negativeFilm', 'positiveFilm']);

export function isFromCamera(sourceType: string): boolean {
  return CAMERAS.has(lastPart(sourceType));
}

function lastPart(address: string): string {
  return /[A-Za-z]+(?=\/?\s*$)/.exec(address)?.[0] ?? '';
}
