import { describe, expect, it, vi } from 'vitest';
import { libraryContract } from '@/domain/library/library-contract.ts';
import { savingTogetherContract } from '@/domain/library/saving-together-contract.ts';
import type { LibraryChange } from '@/domain/library/library.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';

const newName = () => `test-${crypto.randomUUID()}`;
const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };

describe('a library in IndexedDB', () => {
  libraryContract(() => indexedDbLibrary({ name: newName() }));
  savingTogetherContract(() => indexedDbLibrary({ name: newName() }));

  it('does not accept what it could not read again', async () => {
    const library = indexedDbLibrary({ name: newName() });
    const unreadable = samplePicture(2, { width: Number.NaN });
    await expect(library.save(unreadable, files)).rejects.toThrow('read again');
    expect(await library.original(unreadable.id)).toBeNull();

    await library.save(samplePicture(1), files);
    const change = library.change([samplePicture(1).id], () => unreadable);
    await expect(change).rejects.toThrow('read again');
    expect(await library.get(samplePicture(1).id)).toEqual(samplePicture(1));
  });

  it('keeps none of many pictures when one could not be read again', async () => {
    const library = indexedDbLibrary({ name: newName() });
    const unreadable = samplePicture(2, { width: Number.NaN });
    const together = [samplePicture(1), unreadable].map((picture) => ({ picture, ...files }));
    await expect(library.saveAll(together)).rejects.toThrow('read again');
    expect(await library.get(samplePicture(1).id)).toBeNull();
    expect(await library.original(samplePicture(1).id)).toBeNull();
  });

  it('tells the other tabs', async () => {
    const name = newName();
    const [here, there] = [indexedDbLibrary({ name }), indexedDbLibrary({ name })];
    const heard: LibraryChange[] = [];
    there.subscribe((change) => heard.push(change));
    await here.save(samplePicture(1), files);
    await here.remove([samplePicture(1).id]);
    await vi.waitFor(() =>
      expect(heard).toEqual([
        { put: [samplePicture(1)], removed: [] },
        { put: [], removed: [samplePicture(1).id] },
      ]),
    );
  });

  it('has saved what it saved even if a listener fails', async () => {
    const library = indexedDbLibrary({ name: newName() });
    const report = vi.spyOn(globalThis, 'reportError').mockReturnValue();
    library.subscribe(() => {
      throw new Error('a fault in the listener');
    });
    await library.save(samplePicture(1), files);
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
    expect(await library.get(samplePicture(1).id)).toEqual(samplePicture(1));
  });
});
