import type { Http } from './http.ts';

const FRESH_MS = 30_000;

/**
 * Asks something free before something paid, unless that was answered a moment ago. A paid request
 * that fails may have been made; one that never left because nobody answered is sure not to be, so
 * that being offline leaves nobody in doubt.
 */
export function knocker(
  http: Pick<Http, 'now'>,
  knock: (signal: AbortSignal) => Promise<void>,
): (signal: AbortSignal) => Promise<void> {
  let answeredAtMs = -Infinity;
  return async (signal) => {
    if (http.now() - answeredAtMs < FRESH_MS) return;
    await knock(signal);
    answeredAtMs = http.now();
  };
}
