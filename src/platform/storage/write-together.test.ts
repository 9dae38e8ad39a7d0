import { describe, expect, it } from 'vitest';
import { writeTogether } from './write-together.ts';

describe('writing together', () => {
  it('writes what comes in one moment, and what comes meanwhile, in one go each', async () => {
    const written: number[][] = [];
    const ends: (() => void)[] = [];
    const write = writeTogether(async (items: readonly number[]) => {
      written.push([...items]);
      await new Promise<void>((resolve) => ends.push(resolve));
      return items.map((item) => -item);
    });
    const first = [write(1), write(2)];
    await expect.poll(() => written).toEqual([[1, 2]]);
    const later = [write(3), write(4)];
    ends.shift()?.();
    expect(await Promise.all(first)).toEqual([-1, -2]);
    await expect
      .poll(() => written)
      .toEqual([
        [1, 2],
        [3, 4],
      ]);
    ends.shift()?.();
    await Promise.all(later);
  });

  it('lets nothing fail for the sake of another', async () => {
    const written: number[] = [];
    const write = writeTogether(async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error('refused');
      written.push(...items);
      return items;
    });
    const outcomes = await Promise.allSettled([write(1), write(2), write(3)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(written).toEqual([1, 3]);
    await write(4);
    expect(written).toEqual([1, 3, 4]);
  });
});
