import * as v from 'valibot';
import type { Cost } from '@/domain/generation/cost.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { LONGEST_ANSWER, type TextAsk, type WrittenText } from '@/domain/generation/text-model.ts';
import { Failed, type Http } from './http.ts';
import type { Answer } from './image-api-reply.ts';
import { cleanFailure } from './making.ts';

const replySchema = v.object({
  choices: v.pipe(
    v.array(
      v.object({
        message: v.object({ content: v.pipe(v.string(), v.maxLength(LONGEST_ANSWER)) }),
      }),
    ),
    v.minLength(1),
  ),
  usage: v.optional(v.unknown()),
});

/** A model on one's own machine thinks for a while. */
const PATIENCE_MS = 120_000;

export interface Chat {
  readonly http: Http;
  /** As OpenAI's, up to the version. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly key: string | null;
  readonly isPaid: boolean;
  readonly costOf: (usage: unknown) => Cost | null;
  readonly failureOf: (answer: Answer) => Failure;
}

/** One answer of `/chat/completions`. https://developers.openai.com/api/reference/resources/chat */
export async function chat(
  { http, address, headers, key, isPaid, costOf, failureOf }: Chat,
  { model, task, text }: TextAsk,
  signal: AbortSignal,
): Promise<WrittenText> {
  const reply = await http.send({
    address: `${address}/chat/completions`,
    method: 'POST',
    headers,
    json: {
      model,
      messages: [
        { role: 'system', content: task },
        { role: 'user', content: text },
      ],
    },
    signal,
    isPaid,
    totalMs: PATIENCE_MS,
  });
  const body = await reply.json();
  const { status } = reply;
  if (!reply.isOk)
    throw new Failed(cleanFailure(failureOf({ status, headers: reply.headers, body }), key));
  const { success, output } = v.safeParse(replySchema, body);
  if (!success) throw new Failed({ kind: 'unreadable-reply' });
  return { text: output.choices[0]?.message.content ?? '', cost: costOf(output.usage) };
}
