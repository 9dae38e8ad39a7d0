import { expect, it } from 'vitest';
import { type Visits, visitOf, withPick, withVisit } from './visits.ts';

const WINTER = 'https://gallery.example/winter/';

it('a version that is seen later leaves the hearts of a visitor as they are', () => {
  let visits = withVisit([], WINTER, { madeAtMs: 1 });
  visits = withPick(visits, WINTER, 'aaaaaaaa');
  visits = withPick(visits, WINTER, 'bbbbbbbb');
  visits = withVisit(visits, WINTER, { madeAtMs: 2 });
  expect(visitOf(visits, WINTER)).toEqual({ madeAtMs: 2, picks: ['aaaaaaaa', 'bbbbbbbb'] });
  visits = withPick(visits, WINTER, 'aaaaaaaa');
  expect(visitOf(visits, WINTER)?.picks).toEqual(['bbbbbbbb']);
});

it('the galleries visited longest ago make room', () => {
  let visits: Visits = [];
  for (let number = 0; number < 150; number++)
    visits = withVisit(visits, `https://gallery.example/${number}/`, { madeAtMs: number });
  expect(visits).toHaveLength(100);
  expect(visitOf(visits, 'https://gallery.example/149/')).not.toBeNull();
  expect(visitOf(visits, 'https://gallery.example/49/')).toBeNull();
});
