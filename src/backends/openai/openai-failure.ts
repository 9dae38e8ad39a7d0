import * as v from 'valibot';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Http } from '../http.ts';
import type { Answer } from '../image-api-reply.ts';
import { failureOfStatus, retryAtMs } from '../status-failure.ts';

const text = v.fallback(v.optional(v.string(), ''), '');
const detailSchema = v.fallback(v.object({ message: text, type: text, code: text }), {
  message: '',
  type: '',
  code: '',
});

/** `{error: {…}}`, `{error: "…"}`, `{message}` and `{detail}` are all seen in the wild. */
function detailIn(body: unknown): v.InferOutput<typeof detailSchema> {
  const { error, detail } = Object(body) as { error?: unknown; detail?: unknown };
  const words = [error, detail].find((one) => typeof one === 'string');
  return v.parse(detailSchema, words === undefined ? (error ?? body) : { message: words });
}

const REFUSALS =
  /moderation_blocked|content_policy|content_filter|image_generation_user_error|safety/;

interface PaidAnswer extends Answer {
  readonly isPaid: boolean;
}

export function openAiFailure({ status, headers, body, isPaid }: PaidAnswer, http: Http): Failure {
  const { message, type, code } = detailIn(body);
  const marks = `${type} ${code}`;
  if (REFUSALS.test(marks)) return { kind: 'refused', reason: message || code };
  if (/insufficient_quota|billing/.test(marks)) return { kind: 'out-of-credit' };
  // The code is null: only the words tell.
  if (status === 403 && /verif/i.test(message)) return { kind: 'not-verified' };
  if (status === 429 || /rate_limit/.test(marks))
    return {
      kind: 'rate-limited',
      untilMs: retryAtMs(headers, http) ?? saidInWords(message, http),
    };
  if (status === 200)
    return /server_error|overloaded/.test(marks)
      ? { kind: 'overloaded' }
      : { kind: 'refused', reason: message || code };
  return failureOfStatus(status, message, null, isPaid);
}

/** Pages may not read the header, but the message says it too: "Please try again in 12.5s". */
function saidInWords(message: string, http: Http): number | null {
  const [, amount, unit] = /try again in ([\d.]+)\s*(ms|s|m)\b/i.exec(message) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const factor = { ms: 1, s: 1000, m: 60_000 }[unit.toLowerCase()] ?? 1000;
  return http.now() + Number(amount) * factor;
}
