import { createStore, get, set } from 'idb-keyval';
import { describe, expect, it, vi } from 'vitest';
import { jobStoreContract } from '@/domain/queue/job-store-contract.ts';
import type { JobStoreChange } from '@/domain/queue/job-store.ts';
import { sampleJob } from '@/domain/queue/sample-job.ts';
import { indexedDbJobStore } from './indexed-db-job-store.ts';

const newName = () => `test-${crypto.randomUUID()}`;

describe('a job store in IndexedDB', () => {
  jobStoreContract(() => indexedDbJobStore({ name: newName() }));

  it('does not accept what it could not read again', async () => {
    const jobs = indexedDbJobStore({ name: newName() });
    const unreadable = sampleJob(1, { batch: undefined as never });
    await expect(jobs.add([sampleJob(2), unreadable])).rejects.toThrow('read again');
    expect(await jobs.all()).toEqual([]);

    await jobs.add([sampleJob(1)]);
    await expect(jobs.change(sampleJob(1).id, () => unreadable)).rejects.toThrow('read again');
    expect(await jobs.all()).toEqual([sampleJob(1)]);
  });

  it('is seen by another tab, at once and later', async () => {
    const name = newName();
    const [here, there] = [indexedDbJobStore({ name }), indexedDbJobStore({ name })];
    const heard: JobStoreChange[] = [];
    there.subscribe((change) => heard.push(change));
    await here.add([sampleJob(1)]);
    expect(await there.all()).toEqual([sampleJob(1)]);
    await vi.waitFor(() => expect(heard).toEqual([{ put: [sampleJob(1)], removed: [] }]));
  });

  it('passes over a record that is broken and keeps it', async () => {
    const name = newName();
    const raw = createStore(`${name}-jobs`, 'records');
    const broken = { id: 'broken', state: 'lost' };
    await set('broken', broken, raw);
    const jobs = indexedDbJobStore({ name });
    await jobs.add([sampleJob(1)]);
    expect(await jobs.all()).toEqual([sampleJob(1)]);
    expect(await jobs.change('broken', (job) => job)).toBeNull();
    expect(await get('broken', raw)).toEqual(broken);
  });
});
