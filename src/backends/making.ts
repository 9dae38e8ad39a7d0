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
  const clean = (text: string) => withoutSecret(text, secret);
  signal.throwIfAborted();
  try {
    for await (const event of work()) {
      signal.throwIfAborted();
      if (event.type === 'failed') {
        yield { type: 'failed', failure: cleanFailure(event.failure, clean) };
        return;
      }
      yield event.type === 'notice'
        ? { type: 'notice', notice: cleanNotice(event.notice, clean) }
        : event;
      if (event.type === 'picture') return;
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    yield { type: 'failed', failure: cleanFailure(failureFrom(error), clean) };
    return;
  }
  signal.throwIfAborted();
  yield { type: 'failed', failure: { kind: 'unreadable-reply' } };
}

export function failureFrom(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  return { kind: 'broken', detail: error instanceof Error ? error.name : 'unknown' };
}

function cleanFailure(failure: Failure, clean: (text: string) => string): Failure {
  if (failure.kind === 'refused') return { ...failure, reason: clean(failure.reason) };
  if (failure.kind === 'unsupported') return { ...failure, what: clean(failure.what) };
  return failure;
}

function cleanNotice(notice: Notice, clean: (text: string) => string): Notice {
  return 'text' in notice ? { ...notice, text: clean(notice.text) } : notice;
}

/** The text without the secret, should a service have repeated it, and without control characters. */
function withoutSecret(text: string, secret: string | null): string {
  const safe = secret === null || secret === '' ? text : text.replaceAll(secret, '•••');
  return safe
    .slice(0, MAX_TEXT_LENGTH)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
