import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backendContract } from '../../domain/generation/backend-contract.ts';
import type { GenerationEvent, GenerationRequest } from '../../domain/generation/backend.ts';
import { sampleRecipe } from '../../domain/recipe/sample-recipe.ts';
import type { Recipe } from '../../domain/recipe/recipe.ts';
import { allOf } from '../../../e2e/servers/all-of.ts';
import { schemaCheck } from '../../../e2e/servers/descriptions.ts';
import { fieldsOf, startOpenAi } from '../../../e2e/servers/openai.ts';
import { samplePng } from '../../../e2e/servers/sample-image.ts';
import type { ScriptedServer } from '../../../e2e/servers/scripted-server.ts';
import { SMALL_LIMITS } from '../../../e2e/servers/small-limits.ts';
import { createHttp } from '../http.ts';
import { openAiKind } from './openai.ts';

const KEY = 'sk-planted-key';
const http = createHttp({ limits: SMALL_LIMITS });
const recipe = sampleRecipe({ backend: 'openai', model: 'gpt-image-2.6-flare' });
const reference = new Blob([samplePng(64, 64)], { type: 'image/png' });

function open(server: ScriptedServer, dialect = 'openai', key: string | null = KEY) {
  const connection = {
    id: 'c',
    kind: 'openai',
    name: 'Mine',
    address: `${server.address}/v1`,
    dialect,
    options: {},
  };
  return openAiKind(http).open(connection, { key });
}

const asked = (server: ScriptedServer) =>
  server.requests.filter(({ path }) => path.startsWith('/v1/images/'));

describe.each(['openai', 'generic'])('the contract, spoken as %s', (dialect) => {
  backendContract({
    isPaid: dialect === 'openai',
    steps: ['images'],
    async open() {
      const server = await startOpenAi();
      return {
        backend: open(server, dialect),
        recipe: { ...recipe, size: { width: 512, height: 512 } },
        key: KEY,
        asked: () => asked(server).length,
        misbehave: (how) => server.misbehave(how, /^\/v1\/images\//),
        close: () => server.close(),
      };
    },
  });
});

describe('with a server', () => {
  let server: ScriptedServer;
  beforeEach(async () => {
    server = await startOpenAi();
  });
  afterEach(() => server.close());

  const generate = (
    wanted: Partial<Recipe> = {},
    request: Partial<GenerationRequest> = {},
  ): Promise<GenerationEvent[]> =>
    allOf(
      open(server).generate(
        { ...recipe, ...wanted },
        { signal: new AbortController().signal, ...request },
      ),
    );
  const sent = async () => {
    const [request] = asked(server);
    if (!request) throw new Error('nothing was asked');
    return { path: request.path, headers: request.headers, fields: await fieldsOf(request) };
  };
  const failure = async () => {
    const last = (await generate()).at(-1);
    return last?.type === 'failed' ? last.failure : last;
  };

  describe('OpenAI', () => {
    it('gives previews, then the picture with what it cost', async () => {
      const events = await generate();
      expect(events.filter(({ type }) => type === 'preview')).toHaveLength(2);
      expect(events.at(-1)).toMatchObject({
        type: 'picture',
        size: { width: 1024, height: 1024 },
        cost: { unit: 'usd', amount: (100 * 5 + 200 * 8 + 1000 * 30) / 1e6 },
      });
    });

    it('is always told a quality and never a seed, a negative prompt or a response format', async () => {
      await generate({ negative: 'people', seed: 9 });
      const { fields, path } = await sent();
      expect(path).toBe('/v1/images/generations');
      expect(fields).toEqual({
        model: 'gpt-image-2.6-flare',
        prompt: `${recipe.prompt}. Avoid: people.`,
        n: 1,
        size: '1024x1024',
        quality: 'medium',
        stream: true,
        partial_images: 2,
      });
    });

    it('marks what had no part in the picture', async () => {
      const events = await generate({
        negative: 'people',
        options: { steps: 30, quality: 'ultra' },
      });
      const ignored = events.flatMap((event) =>
        event.type === 'notice' && event.notice.kind === 'ignored' ? [event.notice.what] : [],
      );
      expect(ignored).toEqual(['seed', 'quality', 'steps']);
      const notice = { kind: 'avoided-in-words', text: 'Avoid: people.' };
      expect(events).toContainEqual({ type: 'notice', notice });
    });

    it('is asked for a size that it can make, and the difference is said', async () => {
      const events = await generate({ size: { width: 1528, height: 800 } });
      expect((await sent()).fields).toMatchObject({ size: '1536x800' });
      expect(events).toContainEqual({
        type: 'notice',
        notice: {
          kind: 'size-changed',
          from: { width: 1528, height: 800 },
          to: { width: 1536, height: 800 },
        },
      });
    });

    it('edits up to 16 references with a mask, as a form', async () => {
      const references = Array.from({ length: 17 }, () => reference);
      const options = { quality: 'high', background: 'transparent', format: 'jpeg' } as const;
      const events = await generate({ options }, { references, mask: reference });
      const { path, fields } = await sent();
      expect(path).toBe('/v1/images/edits');
      expect(fields['image[]']).toHaveLength(16);
      expect(fields).toMatchObject({
        mask: `<image/png ${reference.size}>`,
        quality: 'high',
        background: 'transparent',
        // Nothing is transparent in a JPEG.
        output_format: 'png',
      });
      expect(events.filter(({ type }) => type === 'preview')).toHaveLength(2);
      expect(events.at(-1)).toMatchObject({ type: 'picture' });
    });

    it.each([
      [401, { code: 'invalid_api_key' }, { kind: 'unauthorized' }],
      [
        403,
        { message: 'Your organization must be verified to use this' },
        { kind: 'not-verified' },
      ],
      [429, { code: 'insufficient_quota' }, { kind: 'out-of-credit' }],
      [400, { code: 'billing_hard_limit_reached' }, { kind: 'out-of-credit' }],
      [
        400,
        { code: 'moderation_blocked', message: 'a real person' },
        { kind: 'refused', reason: 'a real person' },
      ],
      [400, { message: 'no such size' }, { kind: 'unsupported', what: 'no such size' }],
      [504, {}, { kind: 'timed-out', mayBeMade: true }],
    ])('says %d %j as a failure of ours', async (status, error, expected) => {
      server.misbehave({ status, json: { error } }, /images/);
      expect(await failure()).toEqual(expected);
    });

    it('says until when to wait where only the words tell', async () => {
      const message = 'Rate limit reached. Please try again in 12s.';
      server.misbehave(
        { status: 429, json: { error: { code: 'rate_limit_exceeded', message } } },
        /images/,
      );
      const before = Date.now();
      const said = await failure();
      if (!said || !('untilMs' in said)) throw new Error('no time');
      expect(said.untilMs).toBeGreaterThanOrEqual(before + 12_000);
    });

    it.each([
      [
        { type: 'image_generation_user_error', code: 'moderation_blocked', message: 'no' },
        { kind: 'refused', reason: 'no' },
      ],
      [{ type: 'server_error', message: 'busy' }, { kind: 'overloaded' }],
    ])('may say %j in a stream that began well', async (error, expected) => {
      server.misbehave(
        { stream: [`event: error\ndata: ${JSON.stringify({ type: 'error', error })}\n\n`] },
        /images/,
      );
      expect(await failure()).toEqual(expected);
    });

    it.each([undefined, true as const])(
      'a stream without its end may have been paid for',
      async (isCut) => {
        const partial = {
          type: 'image_generation.partial_image',
          b64_json: samplePng(8, 8).toString('base64'),
        };
        const stream = [`data: ${JSON.stringify(partial)}\n\n`];
        server.misbehave({ stream, ...(isCut && { isCut }) }, /images/);
        const events = await generate();
        expect(events.some(({ type }) => type === 'preview')).toBe(true);
        expect(events.at(-1)).toMatchObject({ type: 'failed', failure: { mayBeMade: true } });
      },
    );

    it('offers only models that make pictures and are still there, with the day they end', async () => {
      await server.close();
      server = await startOpenAi({
        models: [
          { id: 'gpt-image-2.6-flare' },
          { id: 'gpt-image-1.5', shutdown_date: '2126-12-01' },
          { id: 'gpt-image-1', shutdown_date: '2026-10-23' },
          { id: 'gpt-5' },
        ],
      });
      const models = await open(server).models(new AbortController().signal);
      expect(models.map(({ id, endsOn }) => [id, endsOn])).toEqual([
        ['gpt-image-2.6-flare', undefined],
        ['gpt-image-1.5', '2126-12-01'],
      ]);
      expect(models.map(({ sizes }) => sizes.kind)).toEqual(['free', 'listed']);
    });

    it.each([
      [null, {}, { kind: 'key-missing' }],
      [KEY, { status: 401, json: {} }, { kind: 'key-invalid' }],
      [KEY, { status: 200, json: { data: [] } }, { kind: 'no-models' }],
      [KEY, { status: 200, json: 'Welcome' }, { kind: 'not-this-service' }],
      [KEY, { status: 503, json: {} }, { kind: 'overloaded' }],
    ])('is checked: with the key %s and the reply %j', async (key, reply, problem) => {
      if ('status' in reply) server.misbehave(reply, /models/);
      const report = await open(server, 'openai', key).check(new AbortController().signal);
      expect(report).toMatchObject({ outcome: 'blocked', problem });
    });
  });

  const request = schemaCheck('openai-images.yaml', 'CreateImageRequest');
  const edit = schemaCheck('openai-images.yaml', 'CreateImageEditRequest');
  describe.skipIf(!request || !edit)("OpenAI's own description", () => {
    it('allows what is sent', async () => {
      await generate({ options: { quality: 'low', background: 'opaque', format: 'webp' } });
      expect((await sent()).fields).toSatisfy(request as never);
    });

    it('allows the form that is sent, but for the brackets that its own SDK writes too', async () => {
      await generate({}, { references: [reference, reference], mask: reference });
      const { 'image[]': image, ...fields } = (await sent()).fields;
      expect({ ...fields, image }).toSatisfy(edit as never);
    });

    it.each([
      {},
      { prompt: 'p', n: 11 },
      { prompt: 'p', quality: 'best' },
      { prompt: 'p', partial_images: 4 },
    ])('refuses %j, so it does check', (wrong) => expect(wrong).not.toSatisfy(request as never));
  });
});
