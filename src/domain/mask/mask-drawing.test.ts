import { expect, it } from 'vitest';
import { BLANK, isBlank, type MaskStep, redo, undo, withStep } from './mask-drawing.ts';

const stroke: MaskStep & { kind: 'stroke' } = {
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

const isEmpty = (...steps: MaskStep[]) => isBlank({ ground: null, steps });

it('is blank where nothing was painted since it was cleared, but for what was erased', () => {
  const clear: MaskStep = { kind: 'clear' };
  const erasing: MaskStep = { ...stroke, isErasing: true };
  expect(isEmpty()).toBe(true);
  expect(isEmpty(stroke, clear)).toBe(true);
  expect(isEmpty(erasing)).toBe(true);
  expect(isEmpty(stroke)).toBe(false);
  expect(isEmpty(clear, invert)).toBe(false);
});
