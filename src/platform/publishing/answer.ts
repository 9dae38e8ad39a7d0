import { PublishError, type PublishProblem } from '@/domain/sharing/publisher.ts';

/** The longest that one file may take, on a slow line. */
const FILE_LIMIT_MS = 10 * 60_000;
const TEST_LIMIT_MS = 20_000;

/** For every request: no cookies, no address of the page, and nothing from the browser's cache. */
export const PLAIN: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
};

/** What was answered. Rejects with `unreachable` where nothing was that the page may read. */
export async function answer(
  ask: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
  limitMs = FILE_LIMIT_MS,
): Promise<Response> {
  signal.throwIfAborted();
  try {
    return await ask(AbortSignal.any([signal, AbortSignal.timeout(limitMs)]));
  } catch {
    return brokenOff(signal);
  }
}

/** The text of an answer. Rejects as `answer` does where the line breaks before its end. */
export function textOf(reply: Response, signal: AbortSignal): Promise<string> {
  return reply.text().catch(() => brokenOff(signal));
}

function brokenOff(signal: AbortSignal): never {
  signal.throwIfAborted();
  throw new PublishError('unreachable');
}

/** For tests of a place: null where nothing was answered that the page may read. */
export async function answerIfAny(
  ask: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
): Promise<Response | null> {
  try {
    return await answer(ask, signal, TEST_LIMIT_MS);
  } catch (error) {
    if (error instanceof PublishError) return null;
    throw error;
  }
}

/** Rejects unless the answer is good, or of one of these other kinds. */
export function expectGood({ ok, status }: Response, ...others: readonly number[]): void {
  if (!ok && !others.includes(status)) throw new PublishError(problemOf(status));
}

function problemOf(status: number): PublishProblem {
  if (status === 401 || status === 403) return 'refused';
  return status === 413 || status === 507 ? 'full' : 'unexpected';
}

/** Text is ours and in UTF-8. */
export function contentType(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
}

/** Pictures may be shown for a day as they were; pages are asked for anew. */
export function cacheControl(mediaType: string): string {
  return mediaType.startsWith('image/') ? 'public, max-age=86400' : 'no-cache';
}
