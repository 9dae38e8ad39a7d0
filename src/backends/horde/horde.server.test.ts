import { afterEach, describe, expect, it } from 'vitest';
import { allOf } from '../../../e2e/servers/all-of.ts';
import { schemaCheck } from '../../../e2e/servers/descriptions.ts';
import { startHorde } from '../../../e2e/servers/horde.ts';
import { samplePng } from '../../../e2e/servers/sample-image.ts';
import type { ScriptedServer } from '../../../e2e/servers/scripted-server.ts';
import { noPause, SMALL_LIMITS } from '../../../e2e/servers/small-limits.ts';
import { backendContract } from '../../domain/generation/backend-contract.ts';
import type { GenerationRequest } from '../../domain/generation/backend.ts';
import type { Recipe } from '../../domain/recipe/recipe.ts';
import { sampleRecipe } from '../../domain/recipe/sample-recipe.ts';
import { createHttp } from '../http.ts';
import { hordeKind } from './horde.ts';

const http = createHttp({ limits: { ...SMALL_LIMITS, totalMs: 600 }, pause: noPause });
const recipe = sampleRecipe({
  backend: 'horde',
  model: 'SDXL 1.0',
  size: { width: 512, height: 512 },
});
const picture = new Blob([samplePng(64, 64)], { type: 'image/webp' });

const open = ({ address }: ScriptedServer, key: string | null = null) =>
  hordeKind(http).open(
    { id: 'c', kind: 'horde', name: 'Horde', address: `${address}/v2`, options: {} },
    { key },
  );

const PATHS: Readonly<Record<string, RegExp>> = {
  submit: /generate\/async/,
  check: /generate\/check/,
  result: /generate\/status/,
  picture: /pictures/,
};

const isSubmission = ({ path }: { path: string }) => path.endsWith('/generate/async');
const isCancellation = ({ method, path }: { method: string; path: string }) =>
  method === 'DELETE' && path === '/v2/generate/status/job-1';

describe('the contract', () => {
  backendContract({
    isPaid: false,
    steps: Object.keys(PATHS),
    async open() {
      const server = await startHorde();
      return {
        backend: open(server, 'horde-key'),
        recipe,
        key: 'horde-key',
        asked: () => server.requests.filter(isSubmission).length,
        isCancelled: () => server.requests.some(isCancellation),
        misbehave: (how, step) => server.misbehave(how, PATHS[step]),
        close: () => server.close(),
      };
    },
  });
});

function generate(
  server: ScriptedServer,
  wanted: Partial<Recipe> = {},
  request: Partial<GenerationRequest> = {},
) {
  return allOf(
    open(server).generate(
      { ...recipe, ...wanted },
      { signal: new AbortController().signal, ...request },
    ),
  );
}

function sent(server: ScriptedServer) {
  return server.requests.find(isSubmission)?.json() as Record<string, unknown>;
}

async function* never(): AsyncGenerator<never> {}

describe('AI Horde', () => {
  const servers: ScriptedServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  const start = async (options?: Parameters<typeof startHorde>[0]) => {
    const server = await startHorde(options);
    servers.push(server);
    return server;
  };
  it('says how long to wait and under which handle, then gives seed and kudos', async () => {
    expect(await generate(await start())).toEqual([
      { type: 'queued', position: 3, waitMs: 20_000, handle: 'job-1' },
      { type: 'queued', position: 0, waitMs: 4000, handle: 'job-1' },
      {
        type: 'picture',
        image: expect.any(Blob) as Blob,
        // From the bytes, whatever the server calls them.
        size: { width: 512, height: 512 },
        seed: 4711,
        cost: { unit: 'kudos', amount: 7.5 },
      },
    ]);
  });

  it('needs no key, sends no Authorization, and names the program', async () => {
    const server = await start();
    await generate(server);
    for (const { headers, path } of server.requests) {
      expect(headers.authorization).toBeUndefined();
      const isOurs = !path.startsWith('/pictures');
      expect(headers['apikey']).toBe(isOurs ? '0000000000' : undefined);
      if (isOurs) expect(headers['client-agent']).toMatch(/^Bildwerk:[^:]+:[^:]+$/);
    }
  });

  it('is sent what it understands: a negative after ###, a seed as text, sizes in steps of 64', async () => {
    const server = await start();
    const events = await generate(server, {
      negative: 'people',
      prompt: 'a fox ### no',
      size: { width: 1000, height: 500 },
      options: { steps: 90, guidance: 6, sampler: 'DDIM', scheduler: 'karras', strength: 0.4 },
    });
    expect(sent(server)).toMatchObject({
      prompt: 'a fox ## no ### people',
      models: ['SDXL 1.0'],
      params: {
        width: 1024,
        height: 512,
        seed: '7',
        steps: 40,
        cfg_scale: 6,
        sampler_name: 'DDIM',
        karras: true,
        n: 1,
      },
    });
    expect(sent(server)).not.toHaveProperty('params.denoising_strength');
    expect(events).toContainEqual(
      expect.objectContaining({
        notice: expect.objectContaining({ kind: 'size-changed' }) as object,
      }),
    );
  });

  it('paints over a reference, and within a mask', async () => {
    const server = await start();
    await generate(server, { options: { strength: 0 } }, { references: [picture], mask: picture });
    expect(sent(server)).toMatchObject({
      source_processing: 'inpainting',
      params: { denoising_strength: 0.01 },
    });
    const base64 = Buffer.from(await picture.arrayBuffer()).toString('base64');
    expect(sent(server)).toMatchObject({ source_image: base64, source_mask: base64 });
  });

  it('asks once more for bytes that are no picture yet', async () => {
    const events = await generate(await start({ junk: 2 }));
    expect(events.at(-1)).toMatchObject({ type: 'picture' });
  });

  it('is asked for its result once, not for each question how it goes', async () => {
    const server = await start({ waits: Array.from({ length: 30 }, () => ({ wait_time: 1 })) });
    await generate(server);
    const count = (pattern: RegExp) =>
      server.requests.filter(({ path }) => pattern.test(path)).length;
    expect(count(/generate\/check/)).toBe(31);
    expect(count(/generate\/status/)).toBe(1);
  });

  it('goes on with what was asked for before, without asking again', async () => {
    const server = await start();
    const { signal } = new AbortController();
    const resume = (id: string) => open(server).resume?.(id, recipe, { signal }) ?? never();
    const events = await allOf(resume('job-1'));
    expect(events.at(-1)).toMatchObject({ type: 'picture' });
    expect(server.requests.some(isSubmission)).toBe(false);
    const lost = await allOf(resume('job-9'));
    expect(lost).toEqual([{ type: 'failed', failure: { kind: 'timed-out' } }]);
  });

  it('goes on without us when we only stop listening', async () => {
    const server = await start();
    const { signal } = new AbortController();
    for await (const event of open(server).generate(recipe, { signal }))
      if (event.type === 'queued') break;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(server.requests.some(isCancellation)).toBe(false);
  });

  it('cancels what was still being handed in when it was stopped', async () => {
    const server = await start({ slowMs: 200 });
    const stop = new AbortController();
    const running = generate(server, {}, { signal: stop.signal }).catch((error: unknown) => error);
    await expect.poll(() => server.requests.some(isSubmission)).toBe(true);
    stop.abort(new Error('no'));
    expect(await running).toBe(stop.signal.reason);
    expect(server.requests.some(isCancellation)).toBe(false);
    await expect.poll(() => server.requests.some(isCancellation)).toBe(true);
  });

  it.each([
    [{ censored: true }, { kind: 'refused', reason: 'censored' }],
    [{ img: 'AAAA' }, { kind: 'unreadable-reply' }],
  ])('with the result %j fails by name', async (generation, failure) => {
    const events = await generate(await start({ generation }));
    expect(events.at(-1)).toEqual({ type: 'failed', failure });
  });

  it('gives up, and says so to the server, when nobody is there to make it', async () => {
    const waits = Array.from({ length: 100 }, () => ({ is_possible: false }));
    const server = await start({ waits });
    const events = await generate(server);
    expect(events.at(-1)).toEqual({ type: 'failed', failure: { kind: 'overloaded' } });
    await expect.poll(() => server.requests.some(isCancellation)).toBe(true);
  });

  it.each([
    [403, { message: 'kudos', rc: 'KudosUpfront' }, { kind: 'out-of-credit' }],
    [400, { message: 'bad words', rc: 'CorruptPrompt' }, { kind: 'refused', reason: 'bad words' }],
    [403, { message: 'slow', rc: 'TimeoutIP' }, { kind: 'rate-limited', untilMs: null }],
    [429, { message: 'busy', rc: 'TooManyPrompts' }, { kind: 'rate-limited', untilMs: null }],
    [401, { message: 'who', rc: 'InvalidAPIKey' }, { kind: 'unauthorized' }],
  ])('says %d %j as a failure of ours', async (status, json, failure) => {
    const server = await start();
    server.misbehave({ status, json }, PATHS['submit']);
    expect((await generate(server)).at(-1)).toEqual({ type: 'failed', failure });
  });

  it('offers models that somebody works on, the most helped first, and what is free now', async () => {
    const models = await open(await start()).models(new AbortController().signal);
    expect(models.map(({ id }) => id)).toEqual(['SDXL 1.0', 'stable_diffusion']);
    expect(models[0]?.waiting).toEqual({ workers: 9, queued: 2, waitMs: 7000 });
    // 1024 + 10 × 5 threads - 0.9 × 200 requests.
    expect(models.map(({ sizes }) => 'maxPixels' in sizes && sizes.maxPixels)).toEqual([
      1024 ** 2,
      894 ** 2,
    ]);
  });

  it('knows whose key it is, or that it is nobody’s', async () => {
    const server = await start();
    const { signal } = new AbortController();
    expect(await open(server, 'horde-key').check(signal)).toMatchObject({ account: 'fox#7' });
    expect(await open(server, 'wrong').check(signal)).toMatchObject({
      problem: { kind: 'key-invalid' },
    });
  });

  const request = schemaCheck('ai-horde-images.json', 'GenerationInputStable');
  describe.skipIf(!request)('its own description', () => {
    it('allows what is sent', async () => {
      const server = await start();
      const options = {
        steps: 30,
        guidance: 6,
        sampler: 'k_euler',
        scheduler: 'karras',
        strength: 0,
      };
      await generate(server, { options, negative: 'x' }, { references: [picture], mask: picture });
      expect(sent(server)).toSatisfy(request as never);
    });

    it.each([
      {},
      { prompt: 'p', params: { width: 1000 } },
      { prompt: 'p', params: { seed: 7 } },
      { prompt: 'p', params: { steps: 900 } },
    ])('refuses %j, so it does check', (wrong) => {
      expect(wrong).not.toSatisfy(request as never);
    });
  });
});
