import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { allOf } from '../../../e2e/servers/all-of.ts';
import { COMFY_WORKFLOW, startComfy } from '../../../e2e/servers/comfy.ts';
import { samplePng } from '../../../e2e/servers/sample-image.ts';
import { noPause, SMALL_LIMITS } from '../../../e2e/servers/small-limits.ts';
import { backendContract } from '../../domain/generation/backend-contract.ts';
import type { GenerationRequest } from '../../domain/generation/backend.ts';
import type { Recipe } from '../../domain/recipe/recipe.ts';
import { sampleRecipe } from '../../domain/recipe/sample-recipe.ts';
import { createHttp } from '../http.ts';
import { comfyKind } from './comfy.ts';

type ComfyStand = Awaited<ReturnType<typeof startComfy>>;

const http = createHttp({
  limits: { ...SMALL_LIMITS, totalMs: 600 },
  pause: noPause,
  // Node has none of its own yet.
  openSocket: (address) => new NodeWebSocket(address) as unknown as WebSocket,
});
/** As in the studio, but for sockets whose news must not be overtaken by questions. */
const patient = createHttp({ limits: SMALL_LIMITS, openSocket: http.openSocket });
const recipe = sampleRecipe({
  backend: 'comfy',
  model: 'workflow',
  size: { width: 512, height: 512 },
});
const { signal } = new AbortController();

const png = (width: number) => new Blob([samplePng(width, 8)], { type: 'image/png' });
const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());
const open = (
  { address }: ComfyStand,
  workflow: object = COMFY_WORKFLOW,
  given = http,
  bindings: Record<string, string> = {},
) =>
  comfyKind(given).open(
    {
      id: 'c',
      kind: 'comfy',
      name: 'Mine',
      address,
      options: { workflow: JSON.stringify(workflow), ...bindings },
    },
    { key: null },
  );

const PATHS: Readonly<Record<string, RegExp>> = {
  submit: /^\/prompt$/,
  wait: /^\/(history|queue)/,
  picture: /^\/view/,
};
const isCancelled = ({ requests, jobs }: ComfyStand) =>
  requests.some(
    ({ method, path, body }) =>
      method === 'POST' && path === '/queue' && body.toString().includes(jobs[0]?.id ?? 'none'),
  );

describe('the contract', () => {
  backendContract({
    isPaid: false,
    steps: Object.keys(PATHS),
    async open() {
      const server = await startComfy();
      return {
        backend: open(server),
        recipe,
        key: null,
        asked: () => server.requests.filter(({ path }) => path === '/prompt').length,
        isCancelled: () => isCancelled(server),
        misbehave: (how, step) => server.misbehave(how, PATHS[step]),
        close: () => server.close(),
      };
    },
  });
});

describe('ComfyUI', () => {
  const servers: ComfyStand[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  const start = async (options?: Parameters<typeof startComfy>[0]) => {
    const server = await startComfy(options);
    servers.push(server);
    return server;
  };

  it('tells how far it is, with previews, and gives what was saved', async () => {
    const server = await start({ drawingMs: 100 });
    const events = await allOf(open(server, COMFY_WORKFLOW, patient).generate(recipe, { signal }));
    expect(events[0]).toMatchObject({ type: 'queued', position: 0, handle: server.jobs[0]?.id });
    expect(events).toContainEqual({ type: 'progress', done: 0.25 });
    expect(events.some(({ type }) => type === 'preview')).toBe(true);
    expect(events.at(-1)).toMatchObject({
      type: 'picture',
      seed: 7,
      size: { width: 512, height: 512 },
    });
    const viewed = server.requests.find(({ path }) => path === '/view');
    expect(viewed?.query.get('filename')).toBe('out_1.png');
  });

  it('is given the recipe in the right places, and else the workflow as it was', async () => {
    const server = await start();
    const reference = png(8);
    const workflow = {
      ...COMFY_WORKFLOW,
      10: { class_type: 'LoadImage', inputs: { image: 'old.png' } },
    };
    const options = { steps: 30, guidance: 5, strength: 0.4 };
    await generate(
      open(server, workflow),
      { negative: 'people', options },
      { references: [reference] },
    );
    const [job] = server.jobs;
    expect(job?.workflow).toMatchObject({
      3: {
        inputs: {
          seed: 7,
          steps: 30,
          cfg: 5,
          denoise: 0.4,
          sampler_name: 'euler',
          model: ['4', 0],
        },
      },
      5: { inputs: { width: 512, height: 512 } },
      6: { inputs: { text: recipe.prompt } },
      7: { inputs: { text: 'people' } },
      10: { inputs: { image: expect.stringMatching(/^bildwerk-.*-0\.png$/) as string } },
    });
    expect(job?.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  describe('with a mask on the reference', () => {
    const material = { references: [png(8)], mask: png(9) };
    const LOADED = { class_type: 'LoadImage', inputs: { image: 'old.png' } };

    it('uploads it for itself where the workflow loads masks, and names the channel', async () => {
      const server = await start();
      const workflow = {
        ...COMFY_WORKFLOW,
        10: LOADED,
        11: { class_type: 'LoadImageMask', inputs: { image: 'old-mask.png', channel: 'red' } },
      };
      const events = await generate(open(server, workflow), {}, material);
      expect(events.some(({ type }) => type === 'notice')).toBe(false);
      expect(events.at(-1)).toMatchObject({ type: 'picture' });
      expect(server.jobs[0]?.workflow).toMatchObject({
        10: { inputs: { image: expect.stringMatching(/-0\.png$/) as string } },
        11: { inputs: { image: expect.stringMatching(/-mask\.png$/) as string, channel: 'alpha' } },
      });
      const uploads = server.requests.filter(({ path }) => path === '/upload/image');
      const sent = (await uploads[1]?.form())?.get('image') as File;
      expect(await bytesOf(sent)).toEqual(await bytesOf(material.mask));
    });

    it('lays it over the reference where the workflow takes its transparency', async () => {
      const server = await start();
      const inpaint = { pixels: ['10', 0], mask: ['10', 1], grow_mask_by: 6 };
      const workflow = {
        ...COMFY_WORKFLOW,
        10: LOADED,
        11: { class_type: 'VAEEncodeForInpaint', inputs: inpaint },
      };
      await generate(open(server, workflow), {}, material);
      const masked = server.requests.find(({ path }) => path === '/upload/mask');
      const form = await masked?.form();
      const original = JSON.parse(form?.get('original_ref') as string) as object;
      expect(original).toEqual({
        filename: expect.stringMatching(/^bildwerk-.*-0\.png$/) as string,
        subfolder: '',
        type: 'input',
      });
      expect(await bytesOf(form?.get('image') as File)).toEqual(await bytesOf(material.mask));
      expect(server.jobs[0]?.workflow).toMatchObject({
        10: { inputs: { image: expect.stringMatching(/-mask\.png$/) as string } },
        11: { inputs: inpaint },
      });
    });

    it('says that it is not used where the workflow has no place for it', async () => {
      const events = await generate(
        open(await start(), { ...COMFY_WORKFLOW, 10: LOADED }),
        {},
        material,
      );
      expect(events).toContainEqual({ type: 'notice', notice: { kind: 'ignored', what: 'mask' } });
    });
  });

  it('without a WebSocket makes the picture all the same', async () => {
    const events = await generate(open(await start({ hasSocket: false, drawingMs: 20 })));
    expect(events.at(-1)).toMatchObject({ type: 'picture' });
  });

  it('goes on with a job that was asked for before, and says when it is lost', async () => {
    const server = await start({ drawingMs: 50 });
    const backend = open(server);
    for await (const event of backend.generate(recipe, { signal }))
      if (event.type === 'queued') break;
    const resumed = await allOf(
      backend.resume?.(server.jobs[0]?.id ?? '', recipe, { signal }) ?? never(),
    );
    expect(resumed.at(-1)).toMatchObject({ type: 'picture' });
    expect(server.jobs).toHaveLength(1);
    expect(isCancelled(server)).toBe(false);

    const lost = await allOf(backend.resume?.('nothing', recipe, { signal }) ?? never());
    expect(lost.at(-1)).toEqual({ type: 'failed', failure: { kind: 'timed-out' } });
  });

  it('interrupts its own job by name, and never what may be another’s', async () => {
    const server = await start({ drawingMs: 5000 });
    const stop = new AbortController();
    const backend = open(server, COMFY_WORKFLOW, patient);
    await expect(async () => {
      for await (const event of backend.generate(recipe, { signal: stop.signal }))
        if (event.type === 'progress') stop.abort(new Error('no'));
    }).rejects.toThrow('no');
    const interrupts = () => server.requests.filter(({ path }) => path === '/interrupt');
    await expect.poll(() => interrupts().length).toBe(1);
    expect(interrupts()[0]?.json()).toEqual({ prompt_id: server.jobs[0]?.id });

    const { signal: stopped } = stop;
    await expect(
      allOf(backend.resume?.('other', recipe, { signal: stopped }) ?? never()),
    ).rejects.toThrow('no');
    expect(interrupts()).toHaveLength(1);
  });

  it('says which node broke', async () => {
    const events = await generate(open(await start({ exception: 'out of memory' })));
    expect(events.at(-1)).toEqual({
      type: 'failed',
      failure: { kind: 'unsupported', what: 'KSampler: out of memory' },
    });
  });

  it('says which node it refused', async () => {
    const server = await start();
    const errors = [{ message: 'Value not in list', details: "ckpt_name: 'x'" }];
    const json = {
      error: { type: 'prompt_outputs_failed_validation', message: 'Prompt failed', details: '' },
      node_errors: { 4: { class_type: 'CheckpointLoaderSimple', errors } },
    };
    server.misbehave({ status: 400, json }, PATHS['submit']);
    expect((await generate(open(server))).at(-1)).toEqual({
      type: 'failed',
      failure: {
        kind: 'unsupported',
        what: "Prompt failed; CheckpointLoaderSimple (4): Value not in list ckpt_name: 'x'",
      },
    });
  });

  it.each([
    [{ nodes: [], links: [] }, { reason: 'editor-format' }],
    [
      { ...COMFY_WORKFLOW, 11: { class_type: 'Upscaler', inputs: {} } },
      { reason: 'unknown-node', detail: 'Upscaler' },
    ],
    [
      {
        ...COMFY_WORKFLOW,
        4: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'x' } },
      },
      { reason: 'unknown-value', detail: 'CheckpointLoaderSimple: x' },
    ],
  ])('is checked with the workflow %j', async (workflow, problem) => {
    const report = await open(await start(), workflow).check(signal);
    expect(report).toMatchObject({ problem: { kind: 'workflow', ...problem } });
  });

  it('offers one model, which honours what the workflow has a place for', async () => {
    const [model] = await open(await start()).models(signal);
    expect(model).toMatchObject({ id: 'workflow', name: 'Mine', sizes: { kind: 'free', step: 8 } });
    expect(model?.honours.references).toBeUndefined();
  });
});

function generate(
  backend: ReturnType<typeof open>,
  wanted: Partial<Recipe> = {},
  request: Partial<GenerationRequest> = {},
) {
  return allOf(backend.generate({ ...recipe, ...wanted }, { signal, ...request }));
}

async function* never(): AsyncGenerator<never> {}
