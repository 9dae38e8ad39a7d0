import { expect, test } from 'vitest';
import { clearSelection, isSelecting, selectAll, selectTo, toggle } from './select.ts';
import { openSelection } from './selection.ts';
import { NOTHING, orderWith } from './wall-order.ts';

const order = orderWith(
  NOTHING,
  ['E', 'D', 'C', 'B', 'A'].map((id) => ({ id, width: 1, height: 1 })),
);

test('pictures are picked and dropped one by one', () => {
  const selection = openSelection();
  toggle(selection, 'A');
  toggle(selection, 'C');
  toggle(selection, 'A');
  expect([...selection.getState().ids]).toEqual(['C']);
  toggle(selection, 'C');
  expect(isSelecting(selection.getState())).toBe(false);
});

test('a range goes from the picture that was picked last, either way, and adds to what is picked', () => {
  const selection = openSelection();
  toggle(selection, 'C');
  selectTo(selection, order, 'A');
  selectTo(selection, order, 'D');
  expect([...selection.getState().ids].toSorted()).toEqual(['A', 'B', 'C', 'D']);
});

test('a range without a beginning is one picture', () => {
  const selection = openSelection();
  selectTo(selection, order, 'B');
  expect([...selection.getState().ids]).toEqual(['B']);
});

test('all are picked, and none again', () => {
  const selection = openSelection();
  selectAll(selection, order);
  expect(selection.getState().ids.size).toBe(5);
  clearSelection(selection);
  expect(selection.getState().ids.size).toBe(0);
});
