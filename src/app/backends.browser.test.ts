import { describe, expect, inject, it } from 'vitest';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import type { GenerationEvent } from '@/domain/generation/backend.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { comfyKind } from '@/backends/comfy/comfy.ts';
import { geminiKind } from '@/backends/gemini/gemini.ts';
import { hordeKind } from '@/backends/horde/horde.ts';
import { createHttp, type Http } from '@/backends/http.ts';
import { openAiKind } from '@/backends/openai/openai.ts';
import { openRouterKind } from '@/backends/openrouter/openrouter.ts';
import { sdapiKind } from '@/backends/sdapi/sdapi.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    servers: Record<string, string>;
  }
}

const servers = inject('servers');
const http = createHttp();
const { signal } = new AbortController();

const WORKFLOW = {
  3: { class_type: 'KSampler', inputs: { seed: 1, positive: ['6', 0] } },
  6: { class_type: 'CLIPTextEncode', inputs: { text: 'old' } },
  9: { class_type: 'SaveImage', inputs: { images: ['3', 0] } },
};

function open(kind: (http: Http) => BackendKind, address: string, dialect?: string) {
  const workflow = JSON.stringify(WORKFLOW);
  const connection = { id: 'c', kind: 'k', name: 'N', address, options: { workflow } };
  return kind(http).open({ ...connection, ...(dialect && { dialect }) }, { key: 'a:key' });
}

const KINDS: readonly [string, ReturnType<typeof open>, string][] = [
  ['OpenAI', open(openAiKind, `${servers['openai']}/v1`), 'gpt-image-2.6-flare'],
  ['LocalAI', open(openAiKind, `${servers['openai']}/v1`, 'localai'), 'm'],
  [
    'OpenRouter',
    open(openRouterKind, `${servers['openrouter']}/api/v1`),
    'openai/gpt-image-2.6-flare',
  ],
  ['AI Horde', open(hordeKind, `${servers['horde']}/v2`), 'SDXL 1.0'],
  ['Gemini', open(geminiKind, `${servers['gemini']}/v1beta`), 'gemini-nano-banana-2.1'],
  ['Stable Diffusion web UI', open(sdapiKind, servers['sdapi'] ?? ''), 'dream.safetensors [1a2b]'],
  ['ComfyUI', open(comfyKind, servers['comfy'] ?? ''), 'workflow'],
];

describe('from a page of another origin, within the exact allow-list of each server', () => {
  it.each(KINDS)('%s makes a picture that the browser can show', async (_, backend, model) => {
    const events: GenerationEvent[] = [];
    const size = { width: 512, height: 512 };
    for await (const event of backend.generate(sampleRecipe({ model, size }), { signal }))
      events.push(event);
    const last = events.at(-1);
    if (last?.type !== 'picture') throw new Error(JSON.stringify(last));
    const bitmap = await createImageBitmap(last.image);
    expect({ width: bitmap.width, height: bitmap.height }).toEqual(last.size);
  });

  it('previews come over the WebSocket of ComfyUI and the stream of OpenAI', async () => {
    for (const [name, backend, model] of KINDS) {
      if (name !== 'ComfyUI' && name !== 'OpenAI') continue;
      const types = new Set<string>();
      for await (const { type } of backend.generate(sampleRecipe({ model }), { signal }))
        types.add(type);
      expect(types, name).toContain('preview');
    }
  });

  it('AI Horde refuses what is not on its list, so it does check', async () => {
    const headers = { authorization: 'Bearer x' };
    await expect(fetch(`${servers['horde']}/v2/status/models`, { headers })).rejects.toThrow();
  });
});

describe('what a page is told only as "Failed to fetch"', () => {
  it.each([
    ['closedSdapi', sdapiKind, `webui --api --cors-allow-origins=${location.origin}`],
    ['closedComfy', comfyKind, `python main.py --enable-cors-header ${location.origin}`],
  ] as const)('%s is explained with the command that lets it in', async (name, kind, start) => {
    const address = servers[name] ?? '';
    const report = await open(kind, address).check(signal);
    expect(report).toEqual({
      outcome: 'blocked',
      problem: { kind: 'cors-refused', address, start },
    });
  });

  it('a server that is not there is told apart from it', async () => {
    const report = await open(sdapiKind, 'http://127.0.0.1:9').check(signal);
    expect(report).toMatchObject({ problem: { kind: 'unreachable' } });
  });
});
