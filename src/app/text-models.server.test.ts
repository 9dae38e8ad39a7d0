import { afterEach, beforeEach, expect, it } from 'vitest';
import { startOpenAi } from '../../e2e/servers/openai.ts';
import { startOpenRouter } from '../../e2e/servers/openrouter.ts';
import type { ScriptedServer } from '../../e2e/servers/scripted-server.ts';
import { SMALL_LIMITS } from '../../e2e/servers/small-limits.ts';
import type { TextModels } from '../domain/generation/text-model.ts';
import { createHttp } from '../backends/http.ts';
import { openAiKind } from '../backends/openai/openai.ts';
import { openRouterKind } from '../backends/openrouter/openrouter.ts';

const KEY = 'sk-planted-secret';
const http = createHttp({ limits: SMALL_LIMITS });
const { signal } = new AbortController();
const ask = { model: 'm', task: 'Make it richer.', text: 'a fox' };

let [openAi, openRouter]: ScriptedServer[] = [];
beforeEach(async () => {
  [openAi, openRouter] = await Promise.all([
    startOpenAi({ models: [{ id: 'gpt-5' }, { id: 'gpt-image-2.6-flare' }, { id: 'whisper-1' }] }),
    startOpenRouter(),
  ]);
});
afterEach(() => Promise.all([openAi?.close(), openRouter?.close()]));

function texts(): Record<'openAi' | 'openRouter', TextModels> {
  const connection = { id: 'c', name: 'N', options: {} };
  const openAiText = openAiKind(http).open(
    { ...connection, kind: 'openai', address: `${openAi?.address}/v1` },
    { key: KEY },
  ).text;
  const openRouterText = openRouterKind(http).open(
    { ...connection, kind: 'openrouter', address: `${openRouter?.address}/api/v1` },
    { key: KEY },
  ).text;
  if (!openAiText || !openRouterText) throw new Error('They write text.');
  return { openAi: openAiText, openRouter: openRouterText };
}

it('only models that write text are offered, with their price where it is said', async () => {
  expect(await texts().openAi.models(signal)).toEqual([{ id: 'gpt-5', name: 'gpt-5' }]);
  expect(await texts().openRouter.models(signal)).toEqual([
    { id: 'vendor/writer', name: 'Writer', price: { input: 0.000001, output: 0.000002 } },
  ]);
});

it('one text gets one answer, asked with nothing more than key, task and text', async () => {
  const answer = await texts().openAi.write(ask, signal);
  expect(answer).toEqual({ text: 'a fox, in deep snow under a pale sky', cost: null });
  const sent = openAi?.requests.filter(({ path }) => path.endsWith('/chat/completions')) ?? [];
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers['authorization']).toBe(`Bearer ${KEY}`);
  expect(sent[0]?.json()).toEqual({
    model: 'm',
    messages: [
      { role: 'system', content: 'Make it richer.' },
      { role: 'user', content: 'a fox' },
    ],
  });
  expect((await texts().openRouter.write(ask, signal)).cost).toEqual({
    unit: 'usd',
    amount: 0.00042,
  });
});

it.each([
  ['not-json', 'unreadable-reply'],
  ['wrong-types', 'unreadable-reply'],
  ['huge', 'unreadable-reply'],
  ['hang', 'timed-out'],
] as const)('a server that answers with %s is a failure in words: %s', async (how, kind) => {
  openAi?.misbehave(how, /\/chat\/completions$/);
  await expect(texts().openAi.write(ask, signal)).rejects.toMatchObject({ failure: { kind } });
});

it('is called off at once', async () => {
  openAi?.misbehave('hang', /\/chat\/completions$/);
  const stop = new AbortController();
  const answer = texts().openAi.write(ask, stop.signal);
  stop.abort(new Error('enough'));
  await expect(answer).rejects.toThrow('enough');
});
