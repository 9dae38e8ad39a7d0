import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createId, isId, timeOfId } from './id.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Until the year 10889. */
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const sequence = fc.integer({ min: 0, max: 1023 });

describe('an id', () => {
  it('is an id, whenever it is made', () => {
    fc.assert(
      fc.property(time, chance, sequence, (nowMs, chance, sequence) => {
        expect(isId(createId(nowMs, () => chance, sequence))).toBe(true);
      }),
    );
  });

  it('tells when it was made', () => {
    fc.assert(
      fc.property(time, chance, sequence, (nowMs, chance, sequence) => {
        expect(timeOfId(createId(nowMs, () => chance, sequence))).toBe(nowMs);
      }),
    );
  });

  it('sorts by the time at which it was made', () => {
    fc.assert(
      fc.property(time, time, chance, chance, (one, other, chanceOne, chanceOther) => {
        fc.pre(one < other);
        const [first, second] = [
          createId(one, () => chanceOne),
          createId(other, () => chanceOther),
        ];
        expect(first < second).toBe(true);
      }),
    );
  });

  it('sorts by its sequence within a millisecond', () => {
    fc.assert(
      fc.property(sequence, sequence, chance, chance, (one, other, chanceOne, chanceOther) => {
        fc.pre(one < other);
        const first = createId(1_700_000_000_000, () => chanceOne, one);
        expect(first < createId(1_700_000_000_000, () => chanceOther, other)).toBe(true);
      }),
    );
  });

  it('takes the whole milliseconds of a finer clock', () => {
    expect(createId(1000.7, () => 0)).toBe(createId(1000, () => 0));
  });

  it.each(['', 'abc', 'I'.repeat(20), '0'.repeat(19), '0'.repeat(21), 'a'.repeat(20)])(
    'is not just any text: %j',
    (text) => expect(isId(text)).toBe(false),
  );
});
