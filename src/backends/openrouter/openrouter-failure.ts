import * as v from 'valibot';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Http } from '../http.ts';
import type { Answer } from '../image-api-reply.ts';
import { failureOfStatus, retryAtMs } from '../status-failure.ts';

const errorSchema = v.fallback(
  v.object({
    error: v.looseObject({
      message: v.fallback(v.optional(v.string(), ''), ''),
      code: v.optional(v.unknown()),
      type: v.fallback(v.nullish(v.string()), null),
      metadata: v.fallback(v.optional(v.object({ reasons: v.optional(v.array(v.string())) })), {}),
    }),
  }),
  { error: { message: '', code: null, type: null, metadata: {} } },
);

/** https://openrouter.ai/docs/api-reference/errors */
export function openRouterFailure({ status, headers, body }: Answer, http: Http): Failure {
  const { message, code, type, metadata } = v.parse(errorSchema, body).error;
  // The status of a stream is 200 whatever happens in it.
  const meant = status === 200 && typeof code === 'number' ? code : status;
  const marks = `${type ?? ''} ${typeof code === 'string' ? code : ''} ${message}`;
  if (metadata?.reasons || /moderat|flagged|content.?policy|safety/i.test(marks))
    return { kind: 'refused', reason: metadata?.reasons?.join(', ') || message };
  if (meant === 403 && /verif/i.test(message)) return { kind: 'not-verified' };
  if (meant === 200)
    return /server|overload|timeout/i.test(marks)
      ? { kind: 'overloaded' }
      : { kind: 'refused', reason: message };
  return failureOfStatus(meant, message, retryAtMs(headers, http), true);
}
