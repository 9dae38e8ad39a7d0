import { expect, test } from 'vitest';
import type { Model } from '@/domain/generation/model.ts';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
// Loaded before the tests, so that none of them has to wait for it.
import '../queue/queue-runner.ts';
import { openStudio, scriptedBackend } from '../scripted-studio.ts';
// Loaded before the tests, so that none of them has to wait for it.
import './generate-asking.ts';
import { UNKNOWN } from './chosen-model.ts';
import { generate } from './generate.ts';

const MODEL: Model = {
  id: 'painter',
  name: 'Painter',
  styles: [],
  sizes: { kind: 'fixed' },
  honours: { seed: false, negative: false },
  price: { kind: 'per-picture', usd: 0.04 },
};

function open(asksAboveUsd: number | null) {
  const studio = openStudio({ ...memoryStorage(), problem: null }, scriptedBackend().backend);
  studio.settings.setState({ asksAboveUsd, isQueuePaused: true });
  studio.draft.setState({ ...EMPTY_DRAFT, prompt: 'a fox', count: 4, backend: 'painter' });
  studio.choice.state.setState({ ...UNKNOWN, model: MODEL });
  return { studio, asked: () => studio.queue.state.getState().jobs.size };
}

test('what costs more than the user wants to spend unasked is generated when asked for once more', async () => {
  const { studio, asked } = open(0.1);
  generate(studio);
  await expect.poll(() => studio.draftProblem.getState()).toBe('costly');
  expect(asked()).toBe(0);
  generate(studio);
  await expect.poll(asked).toBe(4);
  expect(studio.draftProblem.getState()).toBeNull();
});

test('agreeing to one cost is not agreeing to another', async () => {
  const { studio, asked } = open(0.1);
  generate(studio);
  await expect.poll(() => studio.draftProblem.getState()).toBe('costly');
  studio.draft.setState({ count: 8 });
  generate(studio);
  await expect.poll(() => studio.draftProblem.getState()).toBe('costly');
  expect(asked()).toBe(0);
});

test.each([null, 0.16, 5])('below a threshold of %j nothing is asked', async (threshold) => {
  const { studio, asked } = open(threshold);
  generate(studio);
  await expect.poll(asked).toBe(4);
});
