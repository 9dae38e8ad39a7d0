import { beforeEach, expect, it } from 'vitest';
import type { JobStore, JobStoreChange } from './job-store.ts';
import { advance } from './advance.ts';
import type { Job } from './job.ts';
import { sampleJob } from './sample-job.ts';

const start = (job: Job) => advance(job, { type: 'started', atMs: 5 });

/** What every job store does. `createJobStore` gives an empty one. */
export function jobStoreContract(createJobStore: () => JobStore): void {
  const [first, second, third] = [1, 2, 3].map((number) => sampleJob(number)) as [Job, Job, Job];
  let jobs: JobStore;
  let changes: JobStoreChange[];

  beforeEach(() => {
    jobs = createJobStore();
    changes = [];
    jobs.subscribe((change) => changes.push(change));
  });

  it('gives the oldest job first', async () => {
    await jobs.add([second, third]);
    await jobs.add([first]);
    expect(await jobs.all()).toEqual([first, second, third]);
    expect(changes).toEqual([
      { put: [second, third], removed: [] },
      { put: [first], removed: [] },
    ]);
  });

  it('adds none of the jobs when one is there already', async () => {
    await jobs.add([second]);
    await expect(jobs.add([first, second, third])).rejects.toThrow('storage');
    expect(await jobs.all()).toEqual([second]);
    expect(changes).toHaveLength(1);
  });

  it('changes a job and gives it as it then is', async () => {
    await jobs.add([first, second]);
    expect(await jobs.change(first.id, start)).toEqual(start(first));
    expect(await jobs.all()).toEqual([start(first), second]);
    expect(changes.at(-1)).toEqual({ put: [start(first)], removed: [] });
  });

  it('is silent about a change that means nothing', async () => {
    await jobs.add([first]);
    expect(
      await jobs.change(first.id, (job) => advance(job, { type: 'retried', atMs: 5 })),
    ).toEqual(first);
    expect(changes).toHaveLength(1);
  });

  it('has nothing to change when there is no such job', async () => {
    expect(await jobs.change(first.id, start)).toBeNull();
    expect(await jobs.all()).toEqual([]);
  });

  it('leaves a job as it was when the change throws', async () => {
    await jobs.add([first]);
    const change = jobs.change(first.id, () => {
      throw new Error('cannot');
    });
    await expect(change).rejects.toThrow('cannot');
    expect(await jobs.all()).toEqual([first]);
  });

  it('lets exactly one of many who ask at once start a job', async () => {
    await jobs.add([first]);
    let starts = 0;
    const startOnce = (job: Job) => {
      if (job.state.name === 'waiting') starts++;
      return start(job);
    };
    await Promise.all(Array.from({ length: 5 }, () => jobs.change(first.id, startOnce)));
    expect(starts).toBe(1);
  });

  it('removes jobs', async () => {
    await jobs.add([first, second]);
    await jobs.remove([first.id]);
    expect(await jobs.all()).toEqual([second]);
    expect(changes.at(-1)).toEqual({ put: [], removed: [first.id] });
  });
}
