import { expect, test } from 'vitest';
import type { Job } from '@/domain/queue/job.ts';
import type { RunnerLock } from '@/domain/queue/runner-lock.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
// Loaded before the tests, so that none of them has to wait for it.
import './queue-runner.ts';
import { jobs, openStudio, scripted, statesIn, storageWith } from './scripted-studio.ts';
import type { Storage } from '../studio.ts';

test('a picture that cannot be stored is kept at hand, and stored later without being made anew', async () => {
  const storage = await storageWith(memoryStorage(), 'own');
  let isFull = true;
  const { save } = storage.library;
  const library = {
    ...storage.library,
    save: (...given: Parameters<typeof save>) =>
      isFull ? Promise.reject(new Error('full')) : save(...given),
  };
  const { asked, backends } = scripted({});
  const studio = openStudio({ ...storage, library }, backends);
  const [job] = jobs(1, 'own') as [Job];
  studio.queue.add([job]);
  await expect.poll(() => statesIn(studio)).toEqual(['failed']);
  expect(studio.queue.state.getState().unsaved.get(job.id)?.image.size).toBe(6);
  studio.queue.retry([job.id]);
  expect(asked).toHaveLength(1);

  isFull = false;
  studio.queue.retry([job.id]);
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  await expect.poll(() => studio.queue.state.getState().unsaved.size).toBe(0);
  expect(asked).toHaveLength(1);
  expect(await storage.library.get(job.id)).not.toBeNull();
});

test('a picture that arrived before an accident is kept by the next page, without being made anew', async () => {
  const storage = await storageWith(memoryStorage(), 'own');
  const { save } = storage.library;
  const dying = { ...storage.library, save: () => new Promise<void>(() => {}) };
  const before = scripted({});
  const [job] = jobs(1, 'own') as [Job];
  openStudio({ ...storage, library: dying }, before.backends).queue.add([job]);
  await expect.poll(async () => (await storage.arrivals.all()).has(job.id)).toBe(true);

  const after = scripted({});
  const studio = openStudio({ ...storage, library: { ...storage.library, save } }, after.backends);
  await expect.poll(() => statesIn(studio)).toEqual(['done']);
  expect(await storage.library.get(job.id)).not.toBeNull();
  await expect.poll(async () => (await storage.arrivals.all()).size).toBe(0);
  expect([...before.asked, ...after.asked]).toHaveLength(1);
});

test('a picture that could not be kept is stored when any tab asks for it again, without being made anew', async () => {
  const storage = await storageWith(memoryStorage(), 'own');
  let isFull = true;
  const library = {
    ...storage.library,
    save: (...given: Parameters<typeof storage.library.save>) =>
      isFull ? Promise.reject(new Error('full')) : storage.library.save(...given),
  };
  const { asked, backends } = scripted({});
  const [job] = jobs(1, 'own') as [Job];
  openStudio({ ...storage, library }, backends).queue.add([job]);
  const waiting: RunnerLock = { hold: () => new Promise(() => {}) };
  const other = openStudio({ ...storage, library }, backends, { runnerLock: waiting });
  await expect.poll(() => statesIn(other)).toEqual(['failed']);
  isFull = false;
  other.queue.retry([job.id]);
  await expect.poll(() => statesIn(other)).toEqual(['done']);
  expect(asked).toHaveLength(1);
});

test('what a full disk cannot write down is shown all the same, and tried again when there is space', async () => {
  const storage = await storageWith(memoryStorage(), 'own');
  let isFull = false;
  const ifSpace =
    <Given extends unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
    (...given: Given): Promise<Result> =>
      isFull ? Promise.reject(new Error('full')) : act(...given);
  const full: Storage = {
    ...storage,
    library: { ...storage.library, save: ifSpace(storage.library.save) },
    arrivals: { ...storage.arrivals, put: ifSpace(storage.arrivals.put) },
    jobs: { ...storage.jobs, change: ifSpace(storage.jobs.change) },
  };
  const { asked, backends } = scripted(
    {},
    {
      async *generate(recipe) {
        asked.push(`own ${recipe.seed}`);
        isFull ||= recipe.seed === 0;
        const image = new Blob(['pixels'], { type: 'image/png' });
        yield { type: 'picture', image, size: { width: 4, height: 4 } };
      },
    },
  );
  const studio = openStudio(full, backends);
  const [first, second] = jobs(2, 'own') as [Job, Job];
  studio.queue.add([first]);
  await expect.poll(() => statesIn(studio)).toEqual(['failed']);
  studio.queue.add([second]);
  await expect.poll(() => studio.queue.state.getState().unstored.size).toBe(0);
  expect(asked).toHaveLength(1);
  isFull = false;
  studio.queue.retry([first.id]);
  await expect.poll(() => studio.queue.state.getState().unsaved.size).toBe(0);
  expect(await storage.library.get(first.id)).not.toBeNull();
  await expect.poll(() => asked.length).toBe(2);
});
