import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Recipe } from '../../domain/recipe/recipe.ts';
import { sampleRecipe } from '../../domain/recipe/sample-recipe.ts';
import { allOf } from '../../../e2e/servers/all-of.ts';
import { fieldsOf, startOpenAi } from '../../../e2e/servers/openai.ts';
import type { ScriptedServer } from '../../../e2e/servers/scripted-server.ts';
import { SMALL_LIMITS } from '../../../e2e/servers/small-limits.ts';
import { createHttp } from '../http.ts';
import { SPEECHES } from './dialects.ts';
import { openAiKind } from './openai.ts';

const recipe = sampleRecipe({ backend: 'openai', model: 'm' });

describe('a compatible server', () => {
  let server: ScriptedServer;
  beforeEach(async () => {
    server = await startOpenAi();
  });
  afterEach(() => server.close());

  const open = (dialect: string) =>
    openAiKind(createHttp({ limits: SMALL_LIMITS })).open(
      {
        id: 'c',
        kind: 'openai',
        name: 'Mine',
        address: `${server.address}/v1`,
        dialect,
        options: {},
      },
      { key: 'sk-planted-key' },
    );
  const generate = (dialect: string, wanted: Partial<Recipe>) =>
    allOf(
      open(dialect).generate({ ...recipe, ...wanted }, { signal: new AbortController().signal }),
    );
  const sent = async () => {
    const request = server.requests.find(({ path }) => path.startsWith('/v1/images/'));
    if (!request) throw new Error('nothing was asked');
    return { headers: request.headers, fields: await fieldsOf(request) };
  };

  const rich = {
    negative: 'people',
    size: { width: 1000, height: 1000 },
    options: { steps: 20, guidance: 5, quality: 'high' },
  };
  const inWords = `${recipe.prompt}. Avoid: people.`;
  it.each<[string, object]>([
    ['generic', { prompt: inWords, size: '1008x1008', response_format: 'b64_json' }],
    [
      'localai',
      {
        prompt: `${recipe.prompt}|people`,
        step: 20,
        size: '1008x1008',
        response_format: 'b64_json',
      },
    ],
    ['sd-server', { size: '1024x1024', response_format: 'b64_json' }],
    [
      'vllm-omni',
      {
        size: '1008x1008',
        seed: 7,
        negative_prompt: 'people',
        num_inference_steps: 20,
        guidance_scale: 5,
        response_format: 'b64_json',
      },
    ],
    ['litellm', { prompt: inWords, size: '1008x1008' }],
    ['koboldcpp', { size: '1024x1024', response_format: 'b64_json' }],
    ['pollinations', { prompt: inWords, size: '1008x1008', response_format: 'b64_json' }],
    [
      'xai',
      { prompt: inWords, aspect_ratio: '1:1', resolution: '1k', response_format: 'b64_json' },
    ],
  ])('%s is sent only what it takes', async (dialect, fields) => {
    const events = await generate(dialect, { ...rich, model: 'm' });
    expect(events.at(-1)).toMatchObject({ type: 'picture' });
    expect((await sent()).fields).toEqual({ model: 'm', prompt: recipe.prompt, n: 1, ...fields });
  });

  it.each(SPEECHES.map(({ id }) => id))(
    '%s is sent no header that strict servers refuse',
    async (id) => {
      await generate(id, { model: 'm' });
      const { headers } = await sent();
      const ours = Object.keys(headers).filter((name) =>
        /^(x-|authorization|api|client|user)/.test(name),
      );
      // The user agent is Node's own: a browser does not let pages set it.
      expect(ours.filter((name) => name !== 'user-agent')).toEqual(['authorization']);
    },
  );

  it('may give an address, relative to nothing but itself; its key stays behind', async () => {
    await server.close();
    server = await startOpenAi({ givesAddresses: true });
    const events = await generate('localai', { model: 'm' });
    expect(events.at(-1)).toMatchObject({ type: 'picture', size: { width: 64, height: 32 } });
    const fetched = server.requests.find(({ path }) => path === '/files/1.png');
    expect(fetched?.headers.authorization).toBeUndefined();
  });

  it('declines by sending no picture', async () => {
    server.misbehave({ status: 200, json: { created: 1, data: [] } }, /images/);
    const events = await generate('xai', { model: 'm' });
    expect(events.at(-1)).toEqual({ type: 'failed', failure: { kind: 'refused', reason: '' } });
  });

  it('without a list of models has one without a name, which is not sent', async () => {
    server.misbehave({ status: 404, json: {} }, /models/);
    const [model] = await open('generic').models(new AbortController().signal);
    expect(model?.id).toBe('');
    server.misbehave(null);
    await generate('generic', { model: '' });
    expect((await sent()).fields).not.toHaveProperty('model');
  });
});
