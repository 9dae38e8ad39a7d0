import { expect, test } from 'vitest';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { type Draft, EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { memoryDesk } from '@/platform/storage/memory-desk.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
// Loaded before the tests, so that none of them has to wait for it.
import '../queue/queue-runner.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import type { LaterPorts } from '../studio.ts';
import { followPlan } from './follow-plan.ts';
import { generate } from './generate.ts';
// Loaded before the tests, so that none of them has to wait for it.
import './generate-expanded.ts';

const TABLE = {
  columns: ['Name', 'Ort'],
  rows: [
    ['shoe', 'Rom'],
    ['hat', '{a|b}'],
  ],
};

function open(fields: Partial<Draft>) {
  const desk = memoryDesk();
  const later: LaterPorts = {
    ...ABSENT_PORTS,
    workshop: sampleWorkshop(),
    desk: () => Promise.resolve(desk),
    tables: () =>
      Promise.resolve({
        get: (id: string) => Promise.resolve(id === 'a table' ? TABLE : null),
        all: async () => [],
        put: () => Promise.resolve(),
      }),
  };
  const studio = openStudio({ ...memoryStorage(), problem: null }, scriptedBackend().backend, {
    later: () => Promise.resolve(later),
  });
  studio.settings.setState({ isQueuePaused: true });
  studio.draft.setState({ ...EMPTY_DRAFT, ...fields });
  const jobs = () => [...studio.queue.state.getState().jobs.values()];
  return {
    studio,
    desk,
    jobs,
    prompts: () =>
      jobs()
        .map(({ recipe }) => recipe.prompt)
        .toSorted(),
  };
}

test('every combination is a job of its own, with the text that it was written as', async () => {
  const { studio, jobs, prompts } = open({ prompt: 'a {red|blue} fox', fill: { isAll: true } });
  generate(studio);
  await expect.poll(prompts).toEqual(['a blue fox', 'a red fox']);
  for (const { recipe } of jobs()) expect(recipe.template).toBe('a {red|blue} fox');
});

test('lists of one’s own go before those that are there', async () => {
  const { studio, desk, prompts } = open({ prompt: '__animals__', fill: { isAll: true } });
  desk.lists.change(() => [{ name: 'Animals', lines: ['yak', 'gnu'] }]);
  generate(studio);
  await expect.poll(prompts).toEqual(['gnu', 'yak']);
});

test('a list that is there from the start is drawn from, in any of our languages', async () => {
  const { studio, prompts } = open({ prompt: '__tiere__', fill: { isAll: true } });
  generate(studio);
  await expect.poll(() => prompts().length).toBe(16);
  expect(prompts()).toContain('Fuchs');
});

test('each row of a table is a job', async () => {
  const columns = { product: 'Name', place: 'Ort' };
  const { studio, prompts } = open({
    prompt: '[[product]] in [[Place]]',
    fill: { table: { id: 'a table', name: 'shop.csv', columns } },
  });
  generate(studio);
  await expect.poll(prompts).toEqual(['hat in {a|b}', 'shoe in Rom']);
});

test('flags become settings when the pictures are asked for, and can be put back', async () => {
  const { studio, jobs } = open({ prompt: 'a fox --ar 16:9 --v 6' });
  generate(studio);
  await expect.poll(() => jobs().length).toBe(1);
  expect(jobs()[0]?.recipe).toMatchObject({ prompt: 'a fox', size: { width: 1536, height: 864 } });
  expect(studio.draft.getState()).toMatchObject({ prompt: 'a fox', size: { width: 1536 } });
  expect(studio.movedFlags.getState()?.before).toMatchObject({ prompt: 'a fox --ar 16:9 --v 6' });
});

test('more than a hundred are asked for twice, more than ten thousand are not made', async () => {
  const numbers = Array.from({ length: 12 }, (_, index) => index).join('|');
  const prompt = `{${numbers}} {${numbers}}`;
  const { studio, jobs } = open({ prompt, fill: { isAll: true } });
  generate(studio);
  await expect.poll(() => studio.draftProblem.getState()).toBe('many');
  expect(jobs()).toHaveLength(0);
  generate(studio);
  await expect.poll(() => jobs().length).toBe(144);
  studio.draft.setState({ prompt: `${prompt} ${prompt}` });
  generate(studio);
  await expect.poll(() => studio.draftProblem.getState()).toBe('too-many');
  expect(jobs()).toHaveLength(144);
});

test('the number of pictures is known while the prompt is written', async () => {
  const { studio, desk } = open({ prompt: 'a fox' });
  const combinations = () => studio.plan.getState()?.combinations;
  const stop = followPlan(studio);
  studio.draft.setState({ prompt: 'a {red|blue} __own__' });
  await expect.poll(combinations).toBe(2);
  desk.lists.change(() => [{ name: 'own', lines: ['a', 'b', 'c'] }]);
  await expect.poll(combinations).toBe(6);
  studio.draft.setState({ prompt: 'a fox' });
  await expect.poll(() => studio.plan.getState()).toBeNull();
  stop();
});
