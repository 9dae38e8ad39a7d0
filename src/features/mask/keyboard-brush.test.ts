import { expect, it } from 'vitest';
import type { MaskStep } from '@/domain/mask/mask-drawing.ts';
import { type BrushNews, press, RESTING } from './keyboard-brush.ts';

const tool = { isErasing: false, radius: 0.1 };

/** The steps and the news of keys that are pressed one after the other; ⇧ goes before a key. */
function type(...keys: string[]) {
  let brush = RESTING;
  const steps: MaskStep[] = [];
  const news: (BrushNews | null)[] = [];
  for (const name of keys) {
    const turn = press(brush, { key: name.replace('⇧', ''), shiftKey: name.startsWith('⇧') }, tool);
    news.push(turn?.news ?? null);
    if (turn) brush = turn.brush;
    if (turn?.step) steps.push(turn.step);
  }
  return { steps, news, brush };
}

it('Space lowers the brush, arrows lead it, Space lifts it', () => {
  const { steps, news } = type(' ', 'ArrowRight', '⇧ArrowDown', ' ');
  expect(news).toEqual(['down', 'moved', 'moved', 'up']);
  const points = [
    { x: 0.5, y: 0.5 },
    { x: 0.52, y: 0.5 },
    { x: 0.52, y: 0.6 },
  ];
  expect(steps).toEqual([{ kind: 'stroke', ...tool, points }]);
});

it('R sets one corner and then the other', () => {
  const { steps, news } = type('r', '⇧ArrowLeft', '⇧ArrowUp', 'r');
  expect(news).toEqual(['corner', 'moved', 'moved', 'rectangle']);
  expect(steps).toEqual([{ kind: 'rectangle', from: { x: 0.5, y: 0.5 }, to: { x: 0.4, y: 0.4 } }]);
});

it('a corner keeps what had been painted, and Space sets the other one', () => {
  const { steps } = type(' ', 'ArrowRight', 'r', 'ArrowRight', ' ');
  expect(steps.map(({ kind }) => kind)).toEqual(['stroke', 'rectangle']);
});

it('Escape ends the stroke, then forgets the corner, and else is not its own', () => {
  expect(type(' ', 'ArrowUp', 'Escape').steps).toHaveLength(1);
  const { steps, news, brush } = type('r', 'Escape', 'Escape', 'q');
  expect(news).toEqual(['corner', 'dropped', null, null]);
  expect(steps).toEqual([]);
  expect(brush).toEqual(RESTING);
});

it('the cursor stays on the image', () => {
  const far = Array.from({ length: 9 }, () => '⇧ArrowLeft');
  expect(type(...far, ...far.map(() => '⇧ArrowDown')).brush.at).toEqual({ x: 0, y: 1 });
});
