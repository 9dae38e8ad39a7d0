import * as fc from 'fast-check';
import { createStore, get, set } from 'idb-keyval';
import { describe, expect, it, vi } from 'vitest';
import { allPictures } from '@/domain/library/library-contract.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';

const newName = () => `test-${crypto.randomUUID()}`;
const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };
const favor = (picture: Picture) => ({ ...picture, favorite: !picture.favorite });

/** Another window of this origin, with a library of its own, that saves until it is closed. */
function savingTab(name: string): { saved: string[]; close: () => void } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const saved: string[] = [];
  const channel = new BroadcastChannel(`${name}-saved`);
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => saved.push(data));
  const script = frame.contentDocument!.createElement('script');
  script.type = 'module';
  script.textContent = `
    import { indexedDbLibrary } from '${new URL('./indexed-db-library.ts', import.meta.url).pathname}';
    import { samplePicture } from '/src/domain/library/sample-picture.ts';
    const library = indexedDbLibrary({ name: '${name}' });
    const channel = new BroadcastChannel('${name}-saved');
    for (let number = 0; ; number++) {
      const picture = samplePicture(number);
      await library.save(picture, { original: new Blob(['o']), thumbnail: new Blob(['t']) });
      channel.postMessage(picture.id);
    }`;
  frame.contentDocument!.body.append(script);
  return {
    saved,
    close: () => {
      frame.remove();
      channel.close();
    },
  };
}

describe('a tab of an earlier version', () => {
  it('hears of a later one as soon as that opens', async () => {
    const name = newName();
    const told = vi.fn();
    indexedDbLibrary({ name }).subscribe(told);
    // Another tab of the same version is no news.
    indexedDbLibrary({ name });
    const later = new BroadcastChannel(`${name}-pictures`);
    later.postMessage({ put: [], removed: [], version: 99, isGreeting: true });
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(told.mock.calls).toEqual([[{ put: [], removed: [], isNewer: true }]]);
  });

  it('notices records of a later one when it reads or writes them', async () => {
    const name = newName();
    const told = vi.fn();
    const library = indexedDbLibrary({ name });
    library.subscribe(told);
    const newer = { version: 99, edition: 1, records: [] };
    await set('', newer, createStore(`${name}-pictures`, 'records'));
    await expect(library.get(samplePicture(1).id)).rejects.toMatchObject({ problem: 'newer' });
    expect(told.mock.calls).toEqual([[{ put: [], removed: [], isNewer: true }]]);
    await expect(allPictures(library)).rejects.toMatchObject({ problem: 'newer' });
    expect(told).toHaveBeenCalledTimes(2);
  });
});

describe('two tabs that write at the same time', () => {
  /** As many as fill three shelves to their limit, so that both tabs split them. */
  const SEEDED = 600;
  const seeded = Array.from({ length: SEEDED }, (_, i) => samplePicture(2 * i));

  const step = fc.record({
    act: fc.constantFrom('save', 'save', 'favor', 'remove'),
    number: fc.integer({ min: 0, max: 2 * SEEDED }),
  });
  const moments = fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 12 });
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  function applyTo(model: Map<string, Picture>, { act, number }: Step) {
    const picture = samplePicture(number);
    const present = model.get(picture.id);
    if (act === 'remove') model.delete(picture.id);
    else if (act === 'save') model.set(picture.id, present ?? picture);
    else if (present !== undefined) model.set(picture.id, favor(present));
  }

  it('lose nothing and undo nothing of each other', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(moments, async (moments) => {
        const name = newName();
        const shelves = createStore(`${name}-pictures`, 'records');
        for (let from = 0; from < SEEDED; from += 200)
          await set(from === 0 ? '' : seeded[from]!.id, seeded.slice(from, from + 200), shelves);

        const tabs = [indexedDbLibrary({ name }), indexedDbLibrary({ name })] as const;
        const model = new Map(seeded.map((picture) => [picture.id, picture]));
        const run = (tab: (typeof tabs)[number], { act, number }: Step) => {
          const picture = samplePicture(number);
          if (act === 'save') return tab.save(picture, files);
          if (act === 'remove') return tab.remove([picture.id]);
          return tab.change([picture.id], favor);
        };

        for (const [here, there] of moments) {
          if (here.number === there.number) continue;
          await Promise.all([run(tabs[0], here), run(tabs[1], there)]);
          applyTo(model, here);
          applyTo(model, there);
        }

        const expected = [...model.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1));
        for (const tab of tabs) expect(await allPictures(tab)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

it('a picture that two tabs save at the same time is there once', async () => {
  const name = newName();
  const [here, there] = [indexedDbLibrary({ name }), indexedDbLibrary({ name })];
  await Promise.all([here.save(samplePicture(1), files), there.save(samplePicture(1), files)]);
  expect(await allPictures(here)).toEqual([samplePicture(1)]);
});

describe('a tab that dies while it saves', () => {
  it('leaves every picture that it reported, and no record without its files', async () => {
    const name = newName();
    const tab = savingTab(name);
    await vi.waitFor(() => expect(tab.saved.length).toBeGreaterThan(10), { timeout: 5000 });
    tab.close();

    const library = indexedDbLibrary({ name });
    const kept = (await allPictures(library)).map(({ id }) => id);
    expect(kept).toEqual(expect.arrayContaining(tab.saved));
    const originals = createStore(`${name}-originals`, 'records');
    const thumbnails = createStore(`${name}-thumbnails`, 'records');
    for (const id of kept) {
      expect(await get(id, originals)).toBeInstanceOf(Blob);
      expect(await get(id, thumbnails)).toBeInstanceOf(Blob);
    }
  });
});
