import { describe, expect, it, vi } from 'vitest';
import type { Library } from '@/domain/library/library.ts';
import type { Storage } from '../studio.ts';
import { openThumbnails } from './thumbnails.ts';

/** Thumbnails from a library that has one for every id but `gone`, and notes what it was asked for. */
function openAll({ fails = (): boolean => false, isStill = false } = {}) {
  const asked: string[][] = [];
  let letGo: (() => void) | undefined;
  const going = isStill ? new Promise<void>((resolve) => (letGo = resolve)) : null;
  const library = {
    thumbnails: async (ids: readonly string[]) => {
      asked.push([...ids]);
      await going;
      if (fails()) throw new Error('no storage');
      return ids.map((id) => (id === 'gone' ? null : new Blob([id])));
    },
  } as Partial<Library> as Library;
  const thumbnails = openThumbnails({
    storage: Promise.resolve({ library, problem: null } as Partial<Storage> as Storage),
  });
  return { thumbnails, asked, goOn: () => letGo?.() };
}

const settled = () => new Promise((done) => setTimeout(done));

describe('thumbnails', () => {
  it('are read together when they are asked for together', async () => {
    const { thumbnails, asked } = openAll();
    const listener = vi.fn();
    thumbnails.prepare(['a']);
    thumbnails.follow('b', listener);
    thumbnails.follow('a', listener);
    await settled();
    expect(asked).toEqual([['a', 'b']]);
    expect(listener).toHaveBeenCalledTimes(2);
    expect(await (await fetch(thumbnails.addressOf('a') ?? '')).text()).toBe('a');
  });

  it('are read once, however often they are followed', async () => {
    const { thumbnails, asked } = openAll();
    const leave = thumbnails.follow('a', () => {});
    await settled();
    leave();
    thumbnails.follow('a', () => {});
    await settled();
    expect(asked).toEqual([['a']]);
  });

  it('lose their address only when many others have been looked at since', async () => {
    const { thumbnails } = openAll();
    const leave = thumbnails.follow('old', () => {});
    thumbnails.follow('followed', () => {});
    await settled();
    leave();
    thumbnails.prepare(Array.from({ length: 399 }, (_, index) => `${index}`));
    await settled();
    const address = thumbnails.addressOf('old');
    expect(address).not.toBeNull();
    thumbnails.prepare(['one more']);
    await settled();
    expect(thumbnails.addressOf('old')).toBeNull();
    await expect(fetch(address ?? '')).rejects.toThrow();
    expect(thumbnails.addressOf('followed')).not.toBeNull();
  });

  it('that were scrolled past while storage stood still are not read', async () => {
    const { thumbnails, asked, goOn } = openAll({ isStill: true });
    for (const id of ['a', 'b']) {
      thumbnails.follow(id, () => {});
      await settled();
    }
    const leave = thumbnails.follow('past', () => {});
    await settled();
    thumbnails.follow('in view', () => {});
    leave();
    await settled();
    expect(asked).toEqual([['a'], ['b']]);
    goOn();
    await settled();
    expect(asked).toEqual([['a'], ['b'], ['in view']]);
    expect(thumbnails.addressOf('in view')).not.toBeNull();
    thumbnails.follow('past', () => {});
    await settled();
    expect(asked.at(-1)).toEqual(['past']);
  });

  it('that could not be read, or are not there, are asked for again', async () => {
    let isBroken = true;
    const { thumbnails, asked } = openAll({ fails: () => isBroken });
    thumbnails.prepare(['a']);
    await settled();
    isBroken = false;
    thumbnails.prepare(['a', 'gone']);
    await settled();
    thumbnails.prepare(['a', 'gone']);
    await settled();
    expect(asked).toEqual([['a'], ['a', 'gone'], ['gone']]);
    expect(thumbnails.addressOf('gone')).toBeNull();
  });
});
