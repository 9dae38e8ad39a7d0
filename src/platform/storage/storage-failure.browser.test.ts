import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { allPictures } from '@/domain/library/library-contract.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleJob } from '@/domain/queue/sample-job.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';
import { openStorage } from './open-storage.ts';

const newName = () => `test-${crypto.randomUUID()}`;
const filesOf = (sizeBytes: number) => ({
  original: new Blob([new Uint8Array(sizeBytes)]),
  thumbnail: new Blob(['thumbnail']),
});

/** The part of https://wicg.github.io/storage-buckets/ that is needed: a disk as small as one likes. */
interface BucketNavigator {
  readonly storageBuckets: {
    open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  };
}

async function limitDisk(quota: number): Promise<void> {
  const { storageBuckets } = navigator as unknown as BucketNavigator;
  const bucket = await storageBuckets.open(newName(), { quota });
  const open = vi
    .spyOn(indexedDB, 'open')
    .mockImplementation((name, version) => bucket.indexedDB.open(name, version));
  onTestFinished(() => open.mockRestore());
}

function refuse(name: string): () => void {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', name);
  });
  const allow = () => open.mockRestore();
  onTestFinished(allow);
  return allow;
}

describe('a full disk', () => {
  it('fails the save, loses nothing else, and takes a picture that fits', async () => {
    await limitDisk(1_000_000);
    const library = indexedDbLibrary({ name: newName() });
    await library.save(samplePicture(1), filesOf(10));

    const large = library.save(samplePicture(2), filesOf(5_000_000));
    await expect(large).rejects.toMatchObject({ name: 'StorageError', problem: 'full' });
    expect(await allPictures(library)).toEqual([samplePicture(1)]);
    expect(await library.original(samplePicture(2).id)).toBeNull();

    await library.save(samplePicture(3), filesOf(10));
    expect(await allPictures(library)).toEqual([samplePicture(3), samplePicture(1)]);
    expect((await library.original(samplePicture(1).id))?.size).toBe(10);
  });

  it('gives back what the files of a picture took when its record does not fit', async () => {
    await limitDisk(1_000_000);
    const library = indexedDbLibrary({ name: newName() });
    const picture = samplePicture(1, { batch: 'long '.repeat(1_000_000) });
    await expect(library.save(picture, filesOf(10))).rejects.toMatchObject({ problem: 'full' });
    expect(await library.original(picture.id)).toBeNull();
    expect(await library.thumbnails([picture.id])).toEqual([null]);
  });

  it('leaves a record as it was when its change does not fit', async () => {
    await limitDisk(1_000_000);
    const library = indexedDbLibrary({ name: newName() });
    const heard: unknown[] = [];
    await library.save(samplePicture(1), filesOf(10));
    library.subscribe((change) => heard.push(change));
    const change = library.change([samplePicture(1).id], (picture) => ({
      ...picture,
      batch: 'long '.repeat(1_000_000),
    }));
    await expect(change).rejects.toMatchObject({ problem: 'full' });
    expect(await allPictures(library)).toEqual([samplePicture(1)]);
    expect(heard).toEqual([]);
  });
});

describe('storage that the browser refuses', () => {
  it.each(['SecurityError', 'InvalidStateError'])('is said so: %s', async (name) => {
    refuse(name);
    const library = indexedDbLibrary({ name: newName() });
    await expect(library.get('any')).rejects.toMatchObject({ problem: 'refused' });
  });

  it('is asked again the next time', async () => {
    const library = indexedDbLibrary({ name: newName() });
    const allow = refuse('SecurityError');
    await expect(library.get('any')).rejects.toMatchObject({ problem: 'refused' });
    allow();
    await library.save(samplePicture(1), filesOf(10));
    expect(await allPictures(library)).toEqual([samplePicture(1)]);
  });

  it('gives way to memory, and the reason is known', async () => {
    refuse('SecurityError');
    const { library, jobs, problem } = await openStorage({ name: newName() });
    expect(problem).toBe('refused');
    await library.save(samplePicture(1), filesOf(10));
    await jobs.add([sampleJob(1)]);
    expect(await allPictures(library)).toEqual([samplePicture(1)]);
    expect(await jobs.all()).toEqual([sampleJob(1)]);
  });
});

it('storage that is granted is kept in IndexedDB', async () => {
  const name = newName();
  const { library, problem } = await openStorage({ name });
  expect(problem).toBeNull();
  await library.save(samplePicture(1), filesOf(10));
  expect(await allPictures(indexedDbLibrary({ name }))).toEqual([samplePicture(1)]);
});
