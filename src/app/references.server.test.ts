import { expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { COMFY_WORKFLOW, startComfy } from '../../e2e/servers/comfy.ts';
import { startGemini } from '../../e2e/servers/gemini.ts';
import { startHorde } from '../../e2e/servers/horde.ts';
import { startOpenAi } from '../../e2e/servers/openai.ts';
import { startOpenRouter } from '../../e2e/servers/openrouter.ts';
import { samplePng } from '../../e2e/servers/sample-image.ts';
import type { Received, ScriptedServer } from '../../e2e/servers/scripted-server.ts';
import { startSdapi } from '../../e2e/servers/sdapi.ts';
import { noPause, SMALL_LIMITS } from '../../e2e/servers/small-limits.ts';
import { comfyKind } from '../backends/comfy/comfy.ts';
import { geminiKind } from '../backends/gemini/gemini.ts';
import { hordeKind } from '../backends/horde/horde.ts';
import { createHttp, type Http } from '../backends/http.ts';
import { openAiKind } from '../backends/openai/openai.ts';
import { openRouterKind } from '../backends/openrouter/openrouter.ts';
import { sdapiKind } from '../backends/sdapi/sdapi.ts';
import type { BackendKind } from '../domain/generation/backend-kind.ts';
import { sampleRecipe } from '../domain/recipe/sample-recipe.ts';

const http = createHttp({
  limits: SMALL_LIMITS,
  pause: noPause,
  // Node has none of its own yet.
  openSocket: (address) => new NodeWebSocket(address) as unknown as WebSocket,
});

const png = (width: number, shade: number) =>
  new Blob([samplePng(width, 64, shade)], { type: 'image/png' });
const [first, second, mask] = [png(64, 10), png(48, 200), png(64, 255)];

/** What of it arrived, in base64, under which names. */
type Arrived = Readonly<Record<string, readonly unknown[]>>;

interface Stand {
  readonly kind: (http: Http) => BackendKind;
  readonly start: () => Promise<ScriptedServer>;
  readonly path: string;
  readonly model: string;
  /** The path of the request that carries the pictures. */
  readonly carrier: RegExp;
  readonly arrived: (requests: readonly Received[]) => Arrived | Promise<Arrived>;
  /** How many of the two references the model takes, and whether it takes the mask. */
  readonly takes: { readonly references: string; readonly count: 1 | 2; readonly mask?: string };
}

const files = async (request: Received | undefined, ...names: string[]): Promise<Arrived> => {
  const form = await request?.form();
  const all = names.map(async (name) => [
    name,
    await Promise.all((form?.getAll(name) ?? []).map((file) => base64(file as File))),
  ]);
  return Object.fromEntries((await Promise.all(all)) as [string, string[]][]);
};
const json = (request: Received | undefined) => request?.json() as Record<string, unknown>;
const dataIn = (value: unknown): string => String(value).replace(/^data:image\/png;base64,/, '');

const STANDS: Readonly<Record<string, Stand>> = {
  OpenAI: {
    kind: openAiKind,
    start: startOpenAi,
    path: '/v1',
    model: 'gpt-image-2.6-flare',
    carrier: /images\/edits$/,
    arrived: ([request]) => files(request, 'image[]', 'mask'),
    takes: { references: 'image[]', count: 2, mask: 'mask' },
  },
  OpenRouter: {
    kind: openRouterKind,
    start: startOpenRouter,
    path: '/api/v1',
    model: 'openai/gpt-image-2.6-flare',
    carrier: /\/images$/,
    arrived: ([request]) => ({
      input_references: (json(request)['input_references'] as { image_url: { url: string } }[]).map(
        ({ image_url: { url } }) => dataIn(url),
      ),
    }),
    takes: { references: 'input_references', count: 2 },
  },
  Gemini: {
    kind: geminiKind,
    start: startGemini,
    path: '/v1beta',
    model: 'gemini-nano-banana-2.1',
    carrier: /generateContent$/i,
    arrived: ([request]) => {
      const [content] = json(request)['contents'] as {
        parts: { inlineData?: { data: string } }[];
      }[];
      return {
        inlineData: (content?.parts ?? []).flatMap(({ inlineData: one }) => one?.data ?? []),
      };
    },
    takes: { references: 'inlineData', count: 2 },
  },
  'Stable Diffusion web UI': {
    kind: sdapiKind,
    start: startSdapi,
    path: '',
    model: 'dream.safetensors [1a2b]',
    carrier: /img2img$/,
    arrived: ([request]) => ({
      init_images: [json(request)['init_images']].flat(),
      mask: [json(request)['mask']],
    }),
    takes: { references: 'init_images', count: 1, mask: 'mask' },
  },
  'AI Horde': {
    kind: hordeKind,
    start: startHorde,
    path: '/v2',
    model: 'SDXL 1.0',
    carrier: /generate\/async$/,
    arrived: ([request]) => ({
      source_image: [json(request)['source_image']],
      source_mask: [json(request)['source_mask']],
    }),
    takes: { references: 'source_image', count: 1, mask: 'source_mask' },
  },
  ComfyUI: {
    kind: comfyKind,
    start: startComfy,
    path: '',
    model: 'workflow',
    carrier: /upload\/image$/,
    arrived: async (requests) => {
      const uploads = await Promise.all(requests.map((request) => files(request, 'image')));
      return { image: uploads.flatMap(({ image = [] }) => image) };
    },
    takes: { references: 'image', count: 2 },
  },
};

const workflow = JSON.stringify({
  ...COMFY_WORKFLOW,
  10: { class_type: 'LoadImage', inputs: { image: 'a.png' }, _meta: { title: 'reference 1' } },
  11: { class_type: 'LoadImage', inputs: { image: 'b.png' }, _meta: { title: 'reference 2' } },
});

it.each(Object.entries(STANDS))(
  '%s is sent references and mask byte for byte, each in its field, and names what it leaves out',
  async (_, { kind, start, path, model, carrier, arrived, takes }) => {
    const server = await start();
    const address = `${server.address}${path}`;
    const connection = { id: 'c', kind: 'k', name: 'N', address, options: { workflow } };
    const backend = kind(http).open(connection, { key: 'a:key' });
    const recipe = sampleRecipe({ model, size: { width: 512, height: 512 } });
    const request = {
      signal: new AbortController().signal,
      references: [first, second],
      mask,
    };
    const ignored: string[] = [];
    let last = '';
    for await (const event of backend.generate(recipe, request)) {
      last = event.type;
      if (event.type === 'notice' && event.notice.kind === 'ignored')
        ignored.push(event.notice.what);
    }
    const carriers = server.requests.filter((one) => carrier.test(one.path));
    await server.close();
    expect(last).toBe('picture');
    expect(await arrived(carriers)).toEqual({
      [takes.references]: await Promise.all([first, second].slice(0, takes.count).map(base64)),
      ...(takes.mask && { [takes.mask]: [await base64(mask)] }),
    });
    expect(ignored.includes('references')).toBe(takes.count < 2);
    expect(ignored.includes('mask')).toBe(takes.mask === undefined);
  },
);

async function base64(file: Blob): Promise<string> {
  return Buffer.from(await file.arrayBuffer()).toString('base64');
}
