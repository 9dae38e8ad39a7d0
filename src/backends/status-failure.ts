import type { Failure } from '@/domain/generation/failure.ts';
import type { Http } from './http.ts';

/** Retry-After in seconds or as a date, where the page may read it. */
export function retryAtMs(headers: Headers, http: Pick<Http, 'now'>): number | null {
  const text = headers.get('retry-after');
  if (text === null) return null;
  const seconds = Number(text);
  const atMs = Number.isFinite(seconds) ? http.now() + seconds * 1000 : Date.parse(text);
  return Number.isFinite(atMs) ? Math.max(atMs, http.now()) : null;
}

/**
 * What a status means where the service says no more; `words` are its own. A gateway that gave up
 * waiting does not know whether the picture was made.
 */
export function failureOfStatus(
  status: number,
  words: string,
  untilMs: number | null,
  isPaid: boolean,
): Failure {
  if (status === 401 || status === 403) return { kind: 'unauthorized' };
  if (status === 402) return { kind: 'out-of-credit' };
  if (status === 429) return { kind: 'rate-limited', untilMs };
  if (status === 408 || status === 504 || status === 524)
    return { kind: 'timed-out', ...(isPaid && { mayBeMade: true }) };
  if (status >= 500) return { kind: 'overloaded' };
  if (status >= 400) return { kind: 'unsupported', what: words || `HTTP ${status}` };
  return { kind: 'unreadable-reply' };
}
