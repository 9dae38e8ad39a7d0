import { expect, it } from 'vitest';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { dayBounds, withDays } from './date-span.ts';

it.each([
  ['2026-03-01', '2026-03-31'],
  ['2026-03-29', '2026-03-29'],
  ['2026-03-01', ''],
  ['', '2026-12-31'],
  ['', ''],
])('the days from %j to %j come back as they were chosen', (from, to) => {
  const { between } = withDays(WHOLE_LIBRARY, { from, to });
  expect(dayBounds(between)).toEqual({ from, to });
  expect(between === null).toBe(from === '' && to === '');
});

it('the last day counts until its last moment', () => {
  const { between } = withDays(WHOLE_LIBRARY, { from: '2026-03-01', to: '2026-03-01' });
  expect(between).toEqual([new Date(2026, 2, 1).getTime(), new Date(2026, 2, 2).getTime()]);
});

it('what is no day leaves its side open', () => {
  expect(withDays(WHOLE_LIBRARY, { from: 'soon', to: '' }).between).toBeNull();
});
