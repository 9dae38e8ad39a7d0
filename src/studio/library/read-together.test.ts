import { expect, it } from 'vitest';
import { readTogether } from './read-together.ts';

/** Reads letters as capitals, each reading when it is told to. */
function letters() {
  const readings: { ids: readonly string[]; settle: () => void; fail: () => void }[] = [];
  const one = readTogether<string>(
    (ids) =>
      new Promise((resolve, reject) => {
        readings.push({
          ids,
          settle: () => resolve(ids.map((id) => id.toUpperCase())),
          fail: () => reject(new Error('no')),
        });
      }),
  );
  return { one, readings };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

it('what is asked for in one moment is read together', async () => {
  const { one, readings } = letters();
  const asked = [one('a'), one('b')];
  await turn();
  expect(readings.map(({ ids }) => ids)).toEqual([['a', 'b']]);
  readings[0]?.settle();
  expect(await Promise.all(asked)).toEqual(['A', 'B']);
});

it('a reading that fails fails for its own, and the next one goes on', async () => {
  const { one, readings } = letters();
  const first = one('a');
  await turn();
  const second = one('b');
  await turn();
  readings[0]?.fail();
  await expect(first).rejects.toThrow('no');
  readings[1]?.settle();
  expect(await second).toBe('B');
});
