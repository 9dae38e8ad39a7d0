import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allOf } from '../../../e2e/servers/all-of.ts';
import { GEMINI_MODEL, geminiPicture, startGemini } from '../../../e2e/servers/gemini.ts';
import { base64Png, samplePng } from '../../../e2e/servers/sample-image.ts';
import type { ScriptedServer } from '../../../e2e/servers/scripted-server.ts';
import { SMALL_LIMITS } from '../../../e2e/servers/small-limits.ts';
import { backendContract } from '../../domain/generation/backend-contract.ts';
import type { GenerationRequest } from '../../domain/generation/backend.ts';
import type { Recipe } from '../../domain/recipe/recipe.ts';
import { sampleRecipe } from '../../domain/recipe/sample-recipe.ts';
import { createHttp } from '../http.ts';
import { geminiKind } from './gemini.ts';

const KEY = 'AIza-planted';
const http = createHttp({ limits: SMALL_LIMITS });
const recipe = sampleRecipe({ backend: 'gemini', model: GEMINI_MODEL });
const { signal } = new AbortController();

const open = ({ address }: ScriptedServer) =>
  geminiKind(http).open(
    { id: 'c', kind: 'gemini', name: 'Mine', address: `${address}/v1beta`, options: {} },
    { key: KEY },
  );
const asked = ({ requests }: ScriptedServer) => requests.filter(({ method }) => method === 'POST');

describe('the contract', () => {
  backendContract({
    isPaid: true,
    steps: ['generate'],
    async open() {
      const server = await startGemini();
      return {
        backend: open(server),
        recipe,
        key: KEY,
        asked: () => asked(server).length,
        misbehave: (how) => server.misbehave(how, /:generateContent$/),
        close: () => server.close(),
      };
    },
  });
});

describe('Gemini', () => {
  let server: ScriptedServer;
  beforeEach(async () => {
    server = await startGemini();
  });
  afterEach(() => server.close());

  const generate = (wanted: Partial<Recipe> = {}, request: Partial<GenerationRequest> = {}) =>
    allOf(open(server).generate({ ...recipe, ...wanted }, { signal, ...request }));
  const answer = (json: unknown, status = 200) => server.misbehave({ status, json }, /:generate/);
  const failure = async () => {
    const last = (await generate()).at(-1);
    return last?.type === 'failed' ? last.failure : last;
  };

  it('is asked for a shape and a class, with references before the words, and its key in a header', async () => {
    const reference = new Blob([samplePng(8, 8)], { type: 'image/png' });
    await generate(
      { size: { width: 1920, height: 1080 }, seed: 2 ** 32 - 1 },
      { references: [reference] },
    );
    const [request] = asked(server);
    expect(request?.headers['x-goog-api-key']).toBe(KEY);
    expect(server.requests.every(({ query }) => !query.toString().includes(KEY))).toBe(true);
    expect(request?.json()).toEqual({
      contents: [
        {
          role: 'user',
          parts: [
            { inlineData: { mimeType: 'image/png', data: base64Png(8, 8) } },
            { text: recipe.prompt },
          ],
        },
      ],
      generationConfig: {
        responseModalities: ['IMAGE'],
        seed: 2 ** 31 - 1,
        imageConfig: { aspectRatio: '16:9', imageSize: '1K' },
      },
    });
  });

  it('says the size that came and what it cost', async () => {
    const events = await generate({ size: { width: 1920, height: 1080 } });
    expect(events.at(-1)).toMatchObject({
      size: { width: 1376, height: 768 },
      cost: { unit: 'usd', amount: (110 * 1.5 + 1120 * 30 + 50 * 7.5) / 1e6 },
    });
  });

  it('passes on what it says beside the picture, and passes over what it only thought', async () => {
    const draft = { thought: true, inlineData: { data: base64Png(8, 8) } };
    const picture = { inlineData: { data: base64Png(64, 64) } };
    answer(geminiPicture([draft, { text: 'Here it is.' }, picture]));
    const events = await generate();
    expect(events).toContainEqual({
      type: 'notice',
      notice: { kind: 'remark', text: 'Here it is.' },
    });
    expect(events.at(-1)).toMatchObject({ size: { width: 64, height: 64 } });
  });

  it.each([
    [{ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }, 'PROHIBITED_CONTENT'],
    [{ candidates: [{ finishReason: 'IMAGE_SAFETY', finishMessage: 'unsafe' }] }, 'unsafe'],
    [{ candidates: [{ finishReason: 'NO_IMAGE' }] }, 'NO_IMAGE'],
    [geminiPicture([{ text: 'I cannot draw that.' }]), 'I cannot draw that.'],
  ])('declines with a 200: %j', async (json, reason) => {
    answer(json);
    expect(await failure()).toEqual({ kind: 'refused', reason });
  });

  it.each([
    [400, { details: [{ reason: 'API_KEY_INVALID' }] }, { kind: 'unauthorized' }],
    [403, { details: [{ reason: 'API_KEY_HTTP_REFERRER_BLOCKED' }] }, { kind: 'unauthorized' }],
    [429, { message: 'Quota exceeded, limit: 0, model: x' }, { kind: 'out-of-credit' }],
    [503, { status: 'UNAVAILABLE' }, { kind: 'overloaded' }],
    [400, { message: 'no such ratio' }, { kind: 'unsupported', what: 'no such ratio' }],
  ])('says %d %j as a failure of ours', async (status, error, expected) => {
    answer({ error }, status);
    expect(await failure()).toEqual(expected);
  });

  it('says until when to wait', async () => {
    answer({ error: { message: 'slow down', details: [{ retryDelay: '12s' }] } }, 429);
    const before = Date.now();
    const said = await failure();
    if (!said || !('untilMs' in said)) throw new Error('no time');
    expect(said.untilMs).toBeGreaterThanOrEqual(before + 12_000);
  });

  it('offers the models that make pictures, with the sizes that each makes', async () => {
    const models = await open(server).models(signal);
    expect(
      models.map(({ id, sizes }) => [id, sizes.kind === 'classes' && sizes.classes.length]),
    ).toEqual([
      [GEMINI_MODEL, 3],
      ['gemini-3.1-flash-lite-image', 1],
    ]);
  });
});
