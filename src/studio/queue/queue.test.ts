import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { memoryStorage as storesInMemory } from '@/platform/storage/memory-storage.ts';
import { generate } from '../compose/generate.ts';
// Loaded before the tests, so that none of them has to wait for it.
import './queue-runner.ts';
import { openStudio, PICTURE, scriptedBackend } from '../scripted-studio.ts';
import type { Storage, Studio } from '../studio.ts';

function memoryStorage(): Storage {
  return { ...storesInMemory(), problem: null };
}

function ask(studio: Studio, count: number): void {
  studio.draft.setState({ ...EMPTY_DRAFT, prompt: 'a fox', count });
  generate(studio);
}

async function picturesIn({ library }: Storage): Promise<string[]> {
  const ids: string[] = [];
  for await (const { pictures } of library.pages()) ids.push(...pictures.map(({ id }) => id));
  return ids;
}

function statesIn({ queue }: Studio): string[] {
  return [...queue.state.getState().jobs.values()].map(({ state }) => state.name);
}

test('a job is on disk before its backend hears of it', async () => {
  const storage = memoryStorage();
  const script = scriptedBackend();
  const storedWhenStarted: number[] = [];
  const { generate: start } = script.backend;
  script.backend.generate = async function* (recipe, options) {
    storedWhenStarted.push((await storage.jobs.all()).length);
    yield* start(recipe, options);
  };
  ask(openStudio(storage, script.backend), 2);
  await expect.poll(() => storedWhenStarted).toEqual([2, 2]);
});

test('no more pictures are made at once than the backend can', async () => {
  const storage = memoryStorage();
  const script = scriptedBackend(2);
  const studio = openStudio(storage, script.backend);
  ask(studio, 4);
  await expect.poll(() => script.started.length).toBe(2);
  script.answer();
  await expect.poll(() => script.started.length).toBe(3);
  expect(statesIn(studio).toSorted()).toEqual(['done', 'running', 'running', 'waiting']);
});

test('a page that is gone in the middle of a batch is followed by one that finishes it, none twice', async () => {
  const storage = memoryStorage();
  const before = scriptedBackend(2);
  ask(openStudio(storage, before.backend), 4);
  await expect.poll(() => before.started.length).toBe(2);
  before.answer();
  await expect.poll(() => picturesIn(storage)).toHaveLength(1);
  await expect.poll(() => before.started.length).toBe(3);
  // From here on the first page neither answers nor is asked.

  const after = scriptedBackend(4);
  const studio = openStudio(storage, after.backend);
  await expect.poll(() => after.started.length).toBe(3);
  for (let i = 0; i < 3; i++) after.answer();
  await expect.poll(() => statesIn(studio)).toEqual(['done', 'done', 'done', 'done']);
  const ids = await picturesIn(storage);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});

test('a job whose picture was kept just before the page died is done, not made again', async () => {
  const storage = memoryStorage();
  const before = scriptedBackend(1);
  const jobs = { ...storage.jobs, change: neverTheSecondTime(storage.jobs.change) };
  ask(openStudio({ ...storage, jobs }, before.backend), 1);
  await expect.poll(() => before.started.length).toBe(1);
  before.answer();
  await expect.poll(() => picturesIn(storage)).toHaveLength(1);

  const after = scriptedBackend(1);
  const studio = openStudio(storage, after.backend);
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  expect(after.started).toEqual([]);
});

test('cancelling stops the running picture at once and starts no waiting one', async () => {
  const script = scriptedBackend(1);
  const studio = openStudio(memoryStorage(), script.backend);
  ask(studio, 2);
  await expect.poll(() => script.started.length).toBe(1);
  studio.queue.cancel([...studio.queue.state.getState().jobs.keys()]);
  await expect.poll(() => statesIn(studio)).toEqual(['cancelled', 'cancelled']);
  expect(script.aborted).toHaveLength(1);
  expect(script.started).toHaveLength(1);
});

test('a job that failed can be retried and then succeeds', async () => {
  const storage = memoryStorage();
  const script = scriptedBackend(1);
  const studio = openStudio(storage, script.backend);
  ask(studio, 1);
  await expect.poll(() => script.started.length).toBe(1);
  script.answer({ type: 'failed', failure: { kind: 'refused', reason: 'no' } });
  await expect.poll(() => statesIn(studio)).toEqual(['failed']);

  studio.queue.retry([...studio.queue.state.getState().jobs.keys()]);
  await expect.poll(() => script.started.length).toBe(2);
  script.answer();
  await expect.poll(() => picturesIn(storage)).toHaveLength(1);
});

test('a job that cannot be written down is shown as failed, sent nowhere, and can be retried', async () => {
  const storage = memoryStorage();
  const script = scriptedBackend(1);
  let isFull = true;
  const jobs = {
    ...storage.jobs,
    add: (added: Parameters<typeof storage.jobs.add>[0]) =>
      isFull ? Promise.reject(new Error('full')) : storage.jobs.add(added),
  };
  const studio = openStudio({ ...storage, jobs }, script.backend);
  ask(studio, 1);
  await expect.poll(() => statesIn(studio)).toEqual(['failed']);
  expect(script.started).toEqual([]);

  isFull = false;
  studio.queue.retry([...studio.queue.state.getState().jobs.keys()]);
  await expect.poll(() => script.started.length).toBe(1);
});

test('a picture that cannot be stored fails by name and is not announced as kept', async () => {
  const storage = memoryStorage();
  const script = scriptedBackend(1);
  const library = { ...storage.library, save: () => Promise.reject(new Error('full')) };
  const studio = openStudio({ ...storage, library }, script.backend);
  ask(studio, 1);
  await expect.poll(() => script.started.length).toBe(1);
  script.answer();
  await expect.poll(() => statesIn(studio)).toEqual(['failed']);
  const [job] = studio.queue.state.getState().jobs.values();
  expect(job?.state).toMatchObject({ failure: { kind: 'not-stored' } });
});

test('a backend that throws or ends without a word fails its job and leaves the queue running', async () => {
  const storage = memoryStorage();
  const script = scriptedBackend(1);
  const { generate: start } = script.backend;
  let calls = 0;
  script.backend.generate = (recipe, options) => {
    calls += 1;
    if (calls === 1) throw new TypeError('a fault of ours');
    return start(recipe, options);
  };
  const studio = openStudio(storage, script.backend);
  ask(studio, 2);
  await expect.poll(() => script.started.length).toBe(1);
  script.answer();
  await expect.poll(() => statesIn(studio).toSorted()).toEqual(['done', 'failed']);
});

test.each([{ disk: 'takes' }, { disk: 'refuses' }])(
  'a job cancelled before the disk $disk it stays cancelled and is not made',
  async ({ disk }) => {
    const storage = memoryStorage();
    const script = scriptedBackend();
    const { add } = storage.jobs;
    let hasAnswered = false;
    storage.jobs.add = async (jobs) => {
      hasAnswered = true;
      if (disk === 'refuses') throw new Error('full');
      await add(jobs);
    };
    const studio = openStudio(storage, script.backend);
    ask(studio, 1);
    studio.queue.cancel([...studio.queue.state.getState().jobs.keys()]);
    await expect.poll(() => statesIn(studio)).toEqual(['cancelled']);

    await expect.poll(() => hasAnswered).toBe(true);
    await studio.queue.idle();
    expect(statesIn(studio)).toEqual(['cancelled']);
    expect(script.started).toEqual([]);
  },
);

test('a picture keeps the seed that was really used, what it cost and what was changed', async () => {
  const storage = memoryStorage();
  const script = scriptedBackend(1);
  const notice = { kind: 'prompt-rewritten', text: 'a red fox' } as const;
  const { generate: start } = script.backend;
  script.backend.generate = async function* (recipe, options) {
    yield { type: 'queued', position: 2, waitMs: null, handle: 'job' };
    yield { type: 'notice', notice };
    yield* start(recipe, options);
  };
  ask(openStudio(storage, script.backend), 1);
  await expect.poll(() => script.started.length).toBe(1);
  const cost = { unit: 'usd', amount: 0.04 } as const;
  script.answer({ ...PICTURE, seed: 4711, cost });
  await expect.poll(() => picturesIn(storage)).toHaveLength(1);
  const [id = ''] = await picturesIn(storage);
  expect(await storage.library.get(id)).toMatchObject({
    recipe: { seed: 4711 },
    cost,
    notices: [notice],
  });
});

test('of two pages only the one that holds the lock runs the queue, and both see it', async () => {
  const storage = memoryStorage();
  const script = scriptedBackend(2);
  const runner = openStudio(storage, script.backend);
  const other = openStudio(storage, script.backend, {
    runnerLock: { hold: () => new Promise(() => {}) },
  });
  ask(other, 2);
  await expect.poll(() => script.started.length).toBe(2);
  await expect.poll(() => statesIn(other)).toEqual(['running', 'running']);
  other.queue.cancel([...other.queue.state.getState().jobs.keys()]);
  await expect.poll(() => script.aborted.length).toBe(2);
  await expect.poll(() => statesIn(runner)).toEqual(['cancelled', 'cancelled']);
});

test('an empty or too long prompt asks for nothing and says why', () => {
  const studio = openStudio(memoryStorage(), scriptedBackend().backend);
  studio.draft.setState({ prompt: '   ' });
  generate(studio);
  expect(studio.draftProblem.getState()).toBe('empty-prompt');
  studio.draft.setState({ prompt: 'x'.repeat(50_000) });
  expect(studio.draftProblem.getState()).toBeNull();
  generate(studio);
  expect(studio.draftProblem.getState()).toBe('prompt-too-long');
  expect(studio.draft.getState().prompt).toHaveLength(50_000);
  expect(statesIn(studio)).toEqual([]);
});

/** Lets one call through and no later one, as when the page dies.  */
function neverTheSecondTime<Given extends unknown[], Value>(
  call: (...given: Given) => Promise<Value>,
): (...given: Given) => Promise<Value> {
  let calls = 0;
  return (...given) => (++calls === 1 ? call(...given) : new Promise(() => {}));
}
