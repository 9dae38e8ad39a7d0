import { expect, it } from 'vitest';
import { BLANK, type MaskStep, redo, undo, withStep } from './mask-drawing.ts';

const stroke: MaskStep = {
  kind: 'stroke',
  isErasing: false,
  radius: 0.1,
  points: [{ x: 0, y: 0 }],
};
const invert: MaskStep = { kind: 'invert' };

it('is taken back step by step and forth again', () => {
  const painted = withStep(withStep(BLANK, stroke), invert);
  const back = undo(painted);
  expect(back.steps).toEqual([stroke]);
  expect(redo(back)).toEqual(painted);
  expect(undo(undo(back)).steps).toEqual([]);
  expect(redo(painted)).toBe(painted);
  expect(undo(BLANK)).toBe(BLANK);
});

it('what was taken back is forgotten when painting goes on', () => {
  const other = withStep(undo(withStep(BLANK, stroke)), invert);
  expect(other.steps).toEqual([invert]);
  expect(redo(other)).toBe(other);
});
