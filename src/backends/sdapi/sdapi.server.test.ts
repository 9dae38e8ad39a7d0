import { afterEach, describe, expect, it } from 'vitest';
import { allOf } from '../../../e2e/servers/all-of.ts';
import { samplePng } from '../../../e2e/servers/sample-image.ts';
import type { ScriptedServer } from '../../../e2e/servers/scripted-server.ts';
import { startSdapi } from '../../../e2e/servers/sdapi.ts';
import { noPause, SMALL_LIMITS } from '../../../e2e/servers/small-limits.ts';
import { backendContract } from '../../domain/generation/backend-contract.ts';
import type { GenerationRequest } from '../../domain/generation/backend.ts';
import type { Recipe } from '../../domain/recipe/recipe.ts';
import { sampleRecipe } from '../../domain/recipe/sample-recipe.ts';
import { createHttp } from '../http.ts';
import { sdapiKind } from './sdapi.ts';

const LOGIN = 'me:planted-pässword';
const http = createHttp({ limits: SMALL_LIMITS, pause: noPause });
const recipe = sampleRecipe({
  backend: 'sdapi',
  model: 'dream.safetensors [1a2b]',
  size: { width: 512, height: 512 },
});
const reference = new Blob([samplePng(64, 64)], { type: 'image/png' });
const { signal } = new AbortController();

const open = ({ address }: ScriptedServer, key: string | null = null) =>
  sdapiKind(http).open({ id: 'c', kind: 'sdapi', name: 'Mine', address, options: {} }, { key });
const drawings = ({ requests }: ScriptedServer) =>
  requests.filter(({ path }) => path.endsWith('2img'));

describe.each(['web-ui', 'sd-cpp'] as const)('the contract, with %s', (kind) => {
  backendContract({
    isPaid: false,
    steps: ['draw'],
    async open() {
      const server = await startSdapi({ server: kind, login: LOGIN });
      return {
        backend: open(server, LOGIN),
        recipe,
        key: LOGIN,
        asked: () => drawings(server).length,
        ...(kind === 'web-ui' && {
          isCancelled: () => server.requests.some(({ path }) => path.endsWith('/interrupt')),
        }),
        misbehave: (how) => server.misbehave(how, /2img$/),
        close: () => server.close(),
      };
    },
  });
});

describe('a server of this family', () => {
  const servers: ScriptedServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  const start = async (options?: Parameters<typeof startSdapi>[0]) => {
    const server = await startSdapi(options);
    servers.push(server);
    return server;
  };

  it('shows the picture while it comes, and says its seed', async () => {
    const events = await generate(await start({ drawingMs: 200 }));
    expect(events).toContainEqual({ type: 'progress', done: 0.4 });
    expect(events.some(({ type }) => type === 'preview')).toBe(true);
    expect(events.at(-1)).toMatchObject({ type: 'picture', seed: 4711 });
  });

  it('without progress and info makes the picture all the same', async () => {
    const server = await start({ server: 'sd-cpp', drawingMs: 50 });
    const events = await generate(server);
    expect(events.map(({ type }) => type)).toEqual(['picture']);
    expect(events[0]).not.toHaveProperty('seed');
    expect(await open(server).check(signal)).toMatchObject({
      shortcomings: ['no-progress', 'no-cancel'],
    });
  });

  it.each(['hang', 'cut', 'not-json'] as const)(
    'whose progress breaks (%s) still draws',
    async (how) => {
      const server = await start({ drawingMs: 200 });
      const backend = open(server);
      await backend.models(signal);
      server.misbehave(how, /progress/);
      const events = await allOf(backend.generate(recipe, { signal }));
      expect(events.at(-1)).toMatchObject({ type: 'picture' });
    },
  );

  it('that asks for a pause is left alone for as long as it says', async () => {
    const server = await start();
    server.misbehave({ status: 429, json: {}, headers: { 'retry-after': '7' } }, /2img$/);
    const atMs = Date.now();
    const [event] = await generate(server);
    expect(event).toMatchObject({ type: 'failed', failure: { kind: 'rate-limited' } });
    const { failure } = event as { failure: { untilMs: number } };
    expect(failure.untilMs).toBeGreaterThanOrEqual(atMs + 7000);
  });

  it('is sent what it declared, and changes its model for this picture only', async () => {
    const server = await start();
    await generate(server, {
      negative: 'people',
      size: { width: 1001, height: 500 },
      options: { steps: 30, guidance: 6, sampler: 'Euler a', scheduler: 'karras', quality: 'high' },
    });
    expect(drawings(server)[0]?.json()).toEqual({
      prompt: recipe.prompt,
      negative_prompt: 'people',
      width: 1008,
      height: 504,
      seed: 7,
      batch_size: 1,
      n_iter: 1,
      steps: 30,
      cfg_scale: 6,
      sampler_name: 'Euler a',
      scheduler: 'karras',
      override_settings: { sd_model_checkpoint: recipe.model },
    });
  });

  it('paints over a reference within a mask, in base64 without a prefix', async () => {
    const server = await start();
    await generate(
      server,
      { options: { strength: 0.3 } },
      { references: [reference], mask: reference },
    );
    const base64 = Buffer.from(await reference.arrayBuffer()).toString('base64');
    const [drawing] = drawings(server);
    expect(drawing?.path).toBe('/sdapi/v1/img2img');
    expect(drawing?.json()).toMatchObject({
      init_images: [base64],
      mask: base64,
      denoising_strength: 0.3,
    });
  });

  it.each([
    [
      500,
      { error: 'OutOfMemoryError', errors: 'CUDA out of memory' },
      { kind: 'unsupported', what: 'CUDA out of memory' },
    ],
    [404, { detail: 'Sampler not found' }, { kind: 'unsupported', what: 'Sampler not found' }],
    [500, { error: 'RuntimeError' }, { kind: 'overloaded' }],
  ])('says %d %j as a failure of ours', async (status, json, failure) => {
    const server = await start();
    server.misbehave({ status, json }, /2img$/);
    expect((await generate(server)).at(-1)).toEqual({ type: 'failed', failure });
  });

  it('wants the name and password that it was started with', async () => {
    const server = await start({ login: LOGIN });
    expect(await open(server, LOGIN).check(signal)).toMatchObject({ outcome: 'works' });
    expect(await open(server).check(signal)).toMatchObject({ problem: { kind: 'key-missing' } });
    expect(await open(server, 'me:wrong').check(signal)).toMatchObject({
      problem: { kind: 'key-invalid' },
    });
  });

  it('is told apart from a server of another kind', async () => {
    const server = await start();
    server.misbehave('not-json', /./);
    expect(await open(server).check(signal)).toMatchObject({
      problem: { kind: 'not-this-service' },
    });
  });
});

function generate(
  server: ScriptedServer,
  wanted: Partial<Recipe> = {},
  request: Partial<GenerationRequest> = {},
) {
  return allOf(open(server).generate({ ...recipe, ...wanted }, { signal, ...request }));
}
