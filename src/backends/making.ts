import type { GenerationEvent, Notice } from '@/domain/generation/backend.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { Failed } from './http.ts';

/** Longer texts of a service are cut. */
const MAX_TEXT_LENGTH = 1000;

/**
 * Keeps what every backend promises, whatever its work does: one ending, no error but the signal's
 * reason, and no secret in what a service's own words say.
 */
export async function* making(
  signal: AbortSignal,
  secret: string | null,
  work: () => AsyncGenerator<GenerationEvent, void, undefined>,
): AsyncGenerator<GenerationEvent, void, undefined> {
  signal.throwIfAborted();
  try {
    for await (const event of work()) {
      signal.throwIfAborted();
      if (event.type === 'failed') {
        yield { type: 'failed', failure: cleanFailure(event.failure, secret) };
        return;
      }
      yield event.type === 'notice'
        ? { type: 'notice', notice: cleanNotice(event.notice, secret) }
        : event;
      if (event.type === 'picture') return;
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    yield { type: 'failed', failure: cleanFailure(failureFrom(error), secret) };
    return;
  }
  signal.throwIfAborted();
  yield { type: 'failed', failure: { kind: 'unreadable-reply' } };
}

export function failureFrom(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  return { kind: 'broken', detail: error instanceof Error ? error.name : 'unknown' };
}

/** Without the secret, should the service have repeated it in its own words. */
export function cleanFailure(failure: Failure, secret: string | null): Failure {
  if (failure.kind === 'refused')
    return { ...failure, reason: withoutSecret(failure.reason, secret) };
  if (failure.kind === 'unsupported')
    return { ...failure, what: withoutSecret(failure.what, secret) };
  return failure;
}

function cleanNotice(notice: Notice, secret: string | null): Notice {
  return 'text' in notice ? { ...notice, text: withoutSecret(notice.text, secret) } : notice;
}

/** The text without the secret, should a service have repeated it, and without control characters. */
function withoutSecret(text: string, secret: string | null): string {
  const safe = secret === null || secret === '' ? text : text.replaceAll(secret, '•••');
  return safe
    .slice(0, MAX_TEXT_LENGTH)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
