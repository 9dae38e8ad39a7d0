import * as v from 'valibot';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Http, HttpReply } from '../http.ts';
import { failureOfStatus, retryAtMs } from '../status-failure.ts';

const text = v.fallback(v.optional(v.string(), ''), '');
const errorSchema = v.fallback(v.object({ message: text, rc: text }), { message: '', rc: '' });

/** https://github.com/Haidra-Org/AI-Horde/blob/main/README_return_codes.md */
export async function hordeFailure(reply: HttpReply, http: Http): Promise<Failure> {
  const { status, headers } = reply;
  const { message, rc } = v.parse(errorSchema, await reply.json());
  const untilMs = retryAtMs(headers, http);
  if (rc === 'KudosUpfront') return { kind: 'out-of-credit' };
  if (rc === 'TimeoutIP') return { kind: 'rate-limited', untilMs };
  if (/InvalidAPIKey|WrongCredentials|UserNotFound/.test(rc)) return { kind: 'unauthorized' };
  if (/CorruptPrompt|Unethical|Inappropriate/.test(rc) || (status === 403 && message !== ''))
    return { kind: 'refused', reason: message };
  return failureOfStatus(status, message, untilMs, false);
}
