import { expect, it } from 'vitest';
import { randomFromSeed, swayed } from './random.ts';

const take = (random: ReturnType<typeof randomFromSeed>) =>
  Array.from({ length: 8 }, () => random.next());

it('gives the same numbers for the same seed and name', () => {
  expect(take(randomFromSeed(5, 'sky'))).toEqual(take(randomFromSeed(5, 'sky')));
  expect(take(randomFromSeed(5, 'sky'))).not.toEqual(take(randomFromSeed(6, 'sky')));
  expect(take(randomFromSeed(5, 'sky'))).not.toEqual(take(randomFromSeed(5, 'sea')));
});

it('keeps a stream undisturbed by how much another one draws', () => {
  const one = randomFromSeed(9);
  const other = randomFromSeed(9);
  take(other);
  expect(take(one.stream('trees'))).toEqual(take(other.stream('trees')));
});

it('reaches both ends of whole numbers, and nothing beyond', () => {
  const random = randomFromSeed(1);
  const drawn = new Set(Array.from({ length: 200 }, () => random.whole(2, 5)));
  expect(drawn).toEqual(new Set([2, 3, 4, 5]));
});

it('spreads neighbouring seeds', () => {
  const firsts = Array.from({ length: 100 }, (_, seed) => randomFromSeed(seed, 'x').next());
  expect(new Set(firsts.map((value) => Math.floor(value * 10))).size).toBe(10);
});

const steady = () => randomFromSeed(3).stream('x');
const sway = () => randomFromSeed(3, 'sway').stream('x');

it('sways every number a little, the same for the same sway, and never out of bounds', () => {
  const drawn = take(swayed(steady(), sway(), 0.2));
  expect(take(swayed(steady(), sway(), 0.2))).toEqual(drawn);
  const far = take(swayed(steady(), randomFromSeed(4), 0.2));
  take(steady()).forEach((number, index) => {
    expect(Math.abs(drawn[index]! - number)).toBeLessThanOrEqual(0.2);
    expect(far[index]).not.toBe(drawn[index]);
  });
  const wild = swayed(steady(), sway(), 1);
  for (let i = 0; i < 500; i++) {
    const number = wild.next();
    expect(number >= 0 && number < 1).toBe(true);
  }
});
