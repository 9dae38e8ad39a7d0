import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allOf } from '../../../e2e/servers/all-of.ts';
import { NEW_KEY, startOpenRouter } from '../../../e2e/servers/openrouter.ts';
import { samplePng } from '../../../e2e/servers/sample-image.ts';
import type { ScriptedServer } from '../../../e2e/servers/scripted-server.ts';
import { SMALL_LIMITS } from '../../../e2e/servers/small-limits.ts';
import { backendContract } from '../../domain/generation/backend-contract.ts';
import type { GenerationRequest } from '../../domain/generation/backend.ts';
import type { Recipe } from '../../domain/recipe/recipe.ts';
import { sampleRecipe } from '../../domain/recipe/sample-recipe.ts';
import { createHttp } from '../http.ts';
import { openRouterKind } from './openrouter.ts';
import { keyForCode, startSignIn } from './sign-in.ts';

const KEY = 'sk-or-planted';
const http = createHttp({ limits: SMALL_LIMITS });
const recipe = sampleRecipe({ backend: 'openrouter', model: 'openai/gpt-image-2.6-flare' });
const FLUX = 'black-forest-labs/flux.2';

const open = ({ address }: ScriptedServer, key: string | null = KEY) =>
  openRouterKind(http).open(
    { id: 'c', kind: 'openrouter', name: 'Mine', address: `${address}/api/v1`, options: {} },
    { key },
  );
const asked = ({ requests }: ScriptedServer) =>
  requests.filter(({ path }) => path === '/api/v1/images');

describe.each([recipe.model, FLUX])('the contract, with %s', (model) => {
  backendContract({
    isPaid: true,
    steps: ['images'],
    async open() {
      const server = await startOpenRouter();
      return {
        backend: open(server),
        recipe: { ...recipe, model },
        key: KEY,
        asked: () => asked(server).length,
        misbehave: (how) => server.misbehave(how, /\/images$/),
        close: () => server.close(),
      };
    },
  });
});

describe('OpenRouter', () => {
  let server: ScriptedServer;
  beforeEach(async () => {
    server = await startOpenRouter();
  });
  afterEach(() => server.close());

  const { signal } = new AbortController();
  const generate = (wanted: Partial<Recipe> = {}, request: Partial<GenerationRequest> = {}) =>
    allOf(open(server).generate({ ...recipe, ...wanted }, { signal, ...request }));
  const sent = () => asked(server)[0]?.json();

  it('gives previews where the model streams, and the cost in dollars from the reply', async () => {
    const events = await generate();
    expect(events.some(({ type }) => type === 'preview')).toBe(true);
    expect(events.at(-1)).toMatchObject({ cost: { unit: 'usd', amount: 0.0421 } });
  });

  it('is sent only what the model lists', async () => {
    const reference = new Blob([samplePng(8, 8)], { type: 'image/png' });
    const options = {
      quality: 'high',
      background: 'transparent',
      format: 'webp',
      steps: 9,
    } as const;
    const size = { width: 2048, height: 1152 };
    const references = [reference, reference, reference];
    const events = await generate(
      { options, size, negative: 'x' },
      { references, mask: reference },
    );
    expect(sent()).toEqual({
      model: recipe.model,
      prompt: `${recipe.prompt}. Avoid: x.`,
      aspect_ratio: '16:9',
      resolution: '2K',
      quality: 'high',
      background: 'transparent',
      stream: true,
      input_references: Array.from({ length: 2 }, () => ({
        type: 'image_url',
        image_url: { url: expect.stringMatching(/^data:image\/png;base64,/) as string },
      })),
    });
    const ignored = events.flatMap((event) =>
      event.type === 'notice' && event.notice.kind === 'ignored' ? [event.notice.what] : [],
    );
    expect(ignored).toEqual(['seed', 'references', 'mask', 'format', 'steps']);
  });

  it('is sent a seed by a model that takes one, and no shape by one that takes none', async () => {
    await generate({ model: FLUX });
    expect(sent()).toEqual({ model: FLUX, prompt: recipe.prompt, seed: 7 });
  });

  it('has models with typed capabilities, and says the price of one when asked', async () => {
    const backend = open(server);
    const [first, flux] = await backend.models(signal);
    expect(first?.honours).toMatchObject({
      references: { max: 2 },
      qualities: ['low', 'medium', 'high'],
      formats: ['png'],
      previews: true,
    });
    expect(flux?.sizes).toEqual({ kind: 'fixed' });
    if (!flux) throw new Error('no model');
    const described = await backend.describe?.(flux, signal);
    expect(described?.price).toEqual({ kind: 'per-picture', usd: 0.04 });
  });

  it.each([
    [402, { code: 402, message: 'credits' }, { kind: 'out-of-credit' }],
    [
      403,
      { message: 'x', metadata: { reasons: ['violence'] } },
      { kind: 'refused', reason: 'violence' },
    ],
    [524, { message: 'x' }, { kind: 'timed-out', mayBeMade: true }],
    [529, { message: 'x' }, { kind: 'overloaded' }],
    [400, { message: 'no such ratio' }, { kind: 'unsupported', what: 'no such ratio' }],
  ])('says %d %j as a failure of ours', async (status, error, failure) => {
    server.misbehave({ status, json: { error } }, /\/images$/);
    expect((await generate()).at(-1)).toEqual({ type: 'failed', failure });
  });

  it('asks for nothing when the model is gone', async () => {
    const events = await generate({ model: 'gone/model' });
    expect(events).toEqual([
      { type: 'failed', failure: { kind: 'unsupported', what: 'gone/model' } },
    ]);
    expect(asked(server)).toEqual([]);
  });

  describe('signing in', () => {
    const random = new Uint8Array(32).fill(251);

    it('sends the user away with a challenge, and keeps the verifier here', async () => {
      const { verifier, address } = await startSignIn('https://studio.example/#/settings', random);
      const query = new URL(address).searchParams;
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      expect(query.get('code_challenge')).toBe(challenge);
      expect(query.get('code_challenge_method')).toBe('S256');
      expect(query.get('callback_url')).toBe('https://studio.example/#/settings');
      expect(verifier).toMatch(/^[\w-]{43}$/);
      expect(address).not.toContain(verifier);
    });

    it('changes the code for a key, or fails by name', async () => {
      const { verifier, address } = await startSignIn('http://x/', random, server.address);
      const [, code = ''] = /code=([\w-]+)/.exec(await (await fetch(address)).text()) ?? [];
      const given = { signal, site: server.address };
      expect(await keyForCode(http, { code, verifier, ...given })).toBe(NEW_KEY);
      for (const refused of [code, 'another'])
        await expect(keyForCode(http, { code: refused, verifier, ...given })).rejects.toMatchObject(
          {
            failure: { kind: 'unauthorized' },
          },
        );
    });
  });
});
