import { expect, test } from 'vitest';
import type { Job } from '@/domain/queue/job.ts';
import type { Network } from '@/domain/generation/network.ts';
import type { RunnerLock } from '@/domain/queue/runner-lock.ts';
import { NO_CAPS } from '@/domain/queue/spending.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
// Loaded before the tests, so that none of them has to wait for it.
import './queue-runner.ts';
import {
  happenedIn,
  jobs,
  openStudio,
  scripted,
  statesIn,
  storageWith,
} from './scripted-studio.ts';

test('what fails for a while is sent again by itself, and its history tells', async () => {
  const limited = { kind: 'rate-limited', untilMs: null } as const;
  const { asked, backends } = scripted({ own: [{ kind: 'overloaded' }, limited] });
  const studio = openStudio(await storageWith(memoryStorage(), 'own'), backends);
  studio.queue.add(jobs(1, 'own'));
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  expect(asked).toHaveLength(3);
  expect(happenedIn(studio)).toEqual(['sent', 'put-off', 'sent', 'put-off', 'sent', 'done']);
});

test('what may have been paid for is left to the user', async () => {
  const { asked, backends } = scripted({ paid: [{ kind: 'timed-out', mayBeMade: true }] });
  const studio = openStudio(await storageWith(memoryStorage(), 'paid'), backends);
  studio.queue.add(jobs(1, 'paid'));
  await expect.poll(() => statesIn(studio)).toEqual(['failed']);
  expect(asked).toHaveLength(1);
});

test('nothing is sent while the queue is paused, and all of it afterwards', async () => {
  const { asked, backends } = scripted({});
  const studio = openStudio(await storageWith(memoryStorage(), 'own'), backends, {
    settings: { isQueuePaused: true },
  });
  studio.queue.add(jobs(2, 'own'));
  await expect.poll(async () => (await (await studio.ports.storage).jobs.all()).length).toBe(2);
  expect(asked).toEqual([]);
  studio.settings.setState({ isQueuePaused: false });
  await expect.poll(() => statesIn(studio)).toEqual(['done', 'done']);
});

test('without a network jobs wait, and start by themselves when it is back', async () => {
  let tell: (() => void) | undefined;
  let isOnline = false;
  const network: Network = {
    isOnline: () => isOnline,
    subscribe: (listener) => {
      tell = listener;
      return () => {};
    },
  };
  const { asked, backends } = scripted({});
  const studio = openStudio(await storageWith(memoryStorage(), 'own'), backends, { network });
  studio.queue.add(jobs(1, 'own'));
  await expect.poll(async () => (await (await studio.ports.storage).jobs.all()).length).toBe(1);
  expect(asked).toEqual([]);
  isOnline = true;
  tell?.();
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
});

test('another connection of the route stands in, the picture says so, and nobody pays unasked', async () => {
  const storage = await storageWith(memoryStorage(), 'own', 'paid', 'spare');
  const { asked, backends } = scripted({ own: [{ kind: 'unauthorized' }] });
  const steps = ['own', 'paid', 'spare'].map((connection) => ({ connection }));
  const studio = openStudio(storage, backends, {
    settings: { route: { rule: 'in-order', steps } },
  });
  studio.queue.add(jobs(1, 'own'));
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  expect(asked).toEqual(['own 0', 'spare 0']);
  const [id = ''] = studio.queue.state.getState().jobs.keys();
  expect(await storage.library.get(id)).toMatchObject({
    connection: 'spare',
    notices: [{ kind: 'made-elsewhere', asked: 'My own' }],
  });
});

test('a batch stops before it would pass a spending cap', async () => {
  const priced = {
    id: 'oil',
    name: 'oil',
    styles: [],
    sizes: { kind: 'fixed' },
    honours: { seed: true, negative: false },
    price: { kind: 'per-picture', usd: 0.04 },
  } as const;
  const { asked, backends } = scripted({}, { models: () => Promise.resolve([priced]) });
  const caps = { ...NO_CAPS, all: { day: 0.1, month: null } };
  const studio = openStudio(await storageWith(memoryStorage(), 'paid'), backends, {
    settings: { caps },
    // The day does not end.
    after: () => () => {},
  });
  studio.queue.add(jobs(4, 'paid'));
  await expect
    .poll(() => studio.queue.state.getState().standings.get('paid')?.isOverCap)
    .toBe(true);
  await expect
    .poll(() => statesIn(studio).toSorted())
    .toEqual(['done', 'done', 'waiting', 'waiting']);
  expect(asked).toHaveLength(2);
  studio.settings.setState({ caps: NO_CAPS });
  await expect.poll(() => asked.length).toBe(4);
});

test('even two runners at once send each job once', async () => {
  const storage = await storageWith(memoryStorage(), 'own');
  const { asked, backends } = scripted({}, { concurrency: 4 });
  const [first, second] = [openStudio(storage, backends), openStudio(storage, backends)];
  first.queue.add(jobs(12, 'own'));
  await expect.poll(() => new Set(statesIn(second))).toEqual(new Set(['done']));
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  expect(asked).toHaveLength(12);
});

test('a tab that has lost the role puts back what it was about to send', async () => {
  const storage = await storageWith(memoryStorage(), 'own');
  const { asked, backends } = scripted({});
  const frozenLock: RunnerLock = {
    hold: (run) => run({ lost: new AbortController().signal, isMine: async () => false }),
  };
  const frozen = openStudio(storage, backends, { runnerLock: frozenLock });
  const started: string[] = [];
  storage.jobs.subscribe(({ put }) => started.push(...put.map(({ state }) => state.name)));
  frozen.queue.add(jobs(1, 'own'));
  await expect.poll(() => started.slice(0, 3)).toEqual(['waiting', 'running', 'waiting']);
  expect(asked).toEqual([]);
});

test('previews are kept until the picture is there, also for the next page', async () => {
  const storage = await storageWith(memoryStorage(), 'own');
  const before = scripted({ own: ['never'] });
  const [job] = jobs(1, 'own') as [Job];
  openStudio(storage, before.backends).queue.add([job]);
  await expect.poll(async () => (await storage.previews.all()).has(job.id)).toBe(true);

  const after = openStudio(storage, scripted({ own: ['never'] }).backends);
  await expect.poll(() => after.queue.state.getState().previews.has(job.id)).toBe(true);
  after.queue.cancel([job.id]);
  await expect.poll(() => after.queue.state.getState().previews.has(job.id)).toBe(false);
});

test('a job that is moved to the front is next', async () => {
  const { asked, backends } = scripted({ own: ['never'] });
  const studio = openStudio(await storageWith(memoryStorage(), 'own'), backends);
  const [first, second, third] = jobs(3, 'own') as [Job, Job, Job];
  studio.queue.add([first, second, third]);
  await expect.poll(() => asked).toEqual(['own 2']);
  studio.queue.reorder(new Map([[first.id, -1]]));
  await expect.poll(() => studio.queue.state.getState().jobs.get(first.id)?.turn).toBe(-1);
  studio.queue.cancel([third.id]);
  await expect.poll(() => asked).toEqual(['own 2', 'own 0', 'own 1']);
});
