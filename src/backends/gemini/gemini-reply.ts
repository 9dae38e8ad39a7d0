import * as v from 'valibot';
import type { GenerationEvent } from '@/domain/generation/backend.ts';
import { type Cost, costOfTokens } from '@/domain/generation/cost.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import type { Http } from '../http.ts';
import { decodeBase64, finish } from '../picture-bytes.ts';
import { failureOfStatus } from '../status-failure.ts';

const optional = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);
const tokens = v.fallback(
  v.optional(v.array(v.object({ modality: v.string(), tokenCount: v.number() })), []),
  [],
);

const replySchema = v.object({
  candidates: v.optional(
    v.array(
      v.object({
        finishReason: optional(v.string()),
        finishMessage: optional(v.string()),
        content: optional(
          v.object({
            parts: v.fallback(
              v.optional(
                v.array(
                  v.object({
                    text: optional(v.string()),
                    thought: optional(v.boolean()),
                    inlineData: optional(v.object({ data: v.string() })),
                  }),
                ),
                [],
              ),
              [],
            ),
          }),
        ),
      }),
    ),
    [],
  ),
  promptFeedback: optional(
    v.object({ blockReason: optional(v.string()), blockReasonMessage: optional(v.string()) }),
  ),
  usageMetadata: optional(
    v.object({
      promptTokensDetails: tokens,
      candidatesTokensDetails: tokens,
      thoughtsTokenCount: v.fallback(v.optional(v.number(), 0), 0),
    }),
  ),
});

/** Reasons for ending that are a refusal; all of them come with a 200. */
const REFUSALS = /SAFETY|PROHIBITED|BLOCKLIST|RECITATION|SPII|NO_IMAGE|IMAGE_OTHER/;

/** https://ai.google.dev/api/generate-content#v1beta.GenerateContentResponse */
export async function* readGemini(
  body: unknown,
  recipe: Recipe,
  model: Model,
): AsyncGenerator<GenerationEvent, void, undefined> {
  const unreadable = { kind: 'unreadable-reply', mayBeMade: true } as const;
  const parsed = v.safeParse(replySchema, body);
  if (!parsed.success) {
    yield { type: 'failed', failure: unreadable };
    return;
  }
  const { candidates, promptFeedback, usageMetadata } = parsed.output;
  const [candidate] = candidates;
  const parts = (candidate?.content?.parts ?? []).filter(({ thought }) => thought !== true);
  const words = parts.flatMap(({ text }) => text?.trim() || []).join(' ');
  const picture = parts.find(({ inlineData }) => inlineData)?.inlineData;
  if (picture === undefined) {
    const { blockReason, blockReasonMessage } = promptFeedback ?? {};
    const { finishReason = '', finishMessage } = candidate ?? {};
    const reason = blockReasonMessage ?? finishMessage ?? (words || blockReason || finishReason);
    const isRefusal = blockReason !== undefined || REFUSALS.test(finishReason) || words !== '';
    yield { type: 'failed', failure: isRefusal ? { kind: 'refused', reason } : unreadable };
    return;
  }
  if (words) yield { type: 'notice', notice: { kind: 'remark', text: words } };
  const cost = usageMetadata && costOf(usageMetadata, model);
  const bytes = await decodeBase64(picture.data);
  yield* finish(bytes, recipe.size, cost ? { cost } : {}, true);
}

function costOf(
  usage: NonNullable<v.InferOutput<typeof replySchema>['usageMetadata']>,
  { price }: Model,
): Cost | null {
  if (price?.kind !== 'tokens') return null;
  const { promptTokensDetails: asked, candidatesTokensDetails: made } = usage;
  const sum = (counts: typeof asked, modality: string) =>
    counts.reduce((all, each) => all + (each.modality === modality ? each.tokenCount : 0), 0);
  return costOfTokens(price.perMillion, {
    textIn: sum(asked, 'TEXT'),
    imageIn: sum(asked, 'IMAGE'),
    imageOut: sum(made, 'IMAGE'),
    textOut: sum(made, 'TEXT') + usage.thoughtsTokenCount,
  });
}

const errorSchema = v.fallback(
  v.object({
    error: v.object({
      message: v.fallback(v.optional(v.string(), ''), ''),
      details: v.fallback(
        v.optional(
          v.array(v.object({ reason: optional(v.string()), retryDelay: optional(v.string()) })),
          [],
        ),
        [],
      ),
    }),
  }),
  { error: { message: '', details: [] } },
);

export function geminiFailure(
  status: number,
  body: unknown,
  http: Pick<Http, 'now'>,
  isPaid: boolean,
): Failure {
  const { message, details } = v.parse(errorSchema, body).error;
  if (details.some(({ reason }) => reason?.startsWith('API_KEY_'))) return { kind: 'unauthorized' };
  // A quota of nothing is no matter of waiting.
  if (status === 429 && /limit: 0\b|billing/i.test(message)) return { kind: 'out-of-credit' };
  const delay = details.find(({ retryDelay }) => retryDelay)?.retryDelay;
  const seconds = Number.parseFloat(delay ?? '');
  const untilMs = Number.isFinite(seconds) ? http.now() + seconds * 1000 : null;
  return failureOfStatus(status, message, untilMs, isPaid);
}
