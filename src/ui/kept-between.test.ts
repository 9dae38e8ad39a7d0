import { expect, it } from 'vitest';
import { keptBetween } from './kept-between.ts';
import { type GridOrder, UNNUMBERED } from './grid-order.ts';

/** One picture a letter, which is its id; capitals have no number, and `!` is another width of `a`. */
function orderOf(letters: string): GridOrder {
  const all = letters.split('');
  const idAt = (index: number) => (all[index] ?? '').replace('!', 'a').toLowerCase();
  return {
    length: all.length,
    ratios: Float32Array.from(all, (letter) => (letter === '!' ? 2 : 1)),
    keys: Uint32Array.from(all, (letter, index) =>
      /[A-Z]/.test(letter) ? UNNUMBERED : idAt(index).charCodeAt(0),
    ),
    idAt,
    indexOf: (id) => all.findIndex((_, index) => idAt(index) === id),
  };
}

it.each([
  ['nothing', '', 'abc', { head: 0, tail: 0 }],
  ['all', 'abc', 'abc', { head: 3, tail: 0 }],
  ['what is the same at the head', 'ab', 'abc', { head: 2, tail: 0 }],
  ['what is the same at the tail', 'bc', 'abc', { head: 0, tail: 2 }],
  ['both', 'abc', 'ac', { head: 1, tail: 1 }],
  ['what could be either only once', 'bb', 'bbb', { head: 2, tail: 0 }],
  ['what has got a number since', 'AbC', 'aBc', { head: 3, tail: 0 }],
  ['not what has got another width', 'xab', 'x!b', { head: 1, tail: 1 }],
  ['not others without a number', 'xAb', 'xCb', { head: 1, tail: 1 }],
])('of two orders, what stays is %s: %j and %j', (_, before, after, kept) => {
  expect(keptBetween(orderOf(before), orderOf(after))).toEqual(kept);
});
