import { describe, expect, it } from 'vitest';
import { formFromVector, type Form } from '../form.ts';
import type { Actor } from './actor.ts';
import { placeOnTop, raised } from './on-top.ts';
import { boxOf, type Placed } from './placed.ts';
import { bearingOf } from './posture.ts';

const AREA = { x: 0, y: 0, width: 1000, height: 1000 };
const square: Form = formFromVector([{ d: 'M0 0H32V32H0Z', fill: '#808080' }]);

function actor(name: string, relation: 'on' | 'above', copy = 0): Actor {
  return {
    name,
    form: square,
    whole: square,
    bearing: bearingOf(name, 'animals-1'),
    subject: 1,
    copy,
    place: { relation, subject: 0 },
    wish: null,
  };
}

function carrier(name: string): Placed {
  return {
    form: square,
    x: 500,
    foot: 900,
    scale: 10,
    flipped: false,
    turn: 0,
    depth: 0.7,
    manner: 'stand',
    of: { subject: 0, name, size: 1.5 },
  };
}

describe('what is on something', () => {
  it('stands on the seat of a sofa and on the top of a fence', () => {
    const [onSofa] = placeOnTop([actor('cat', 'on')], [carrier('sofa')], AREA);
    const [onFence] = placeOnTop([actor('bird', 'on')], [carrier('fence')], AREA);
    expect(onSofa?.foot).toBeCloseTo(900 - 320 * 0.36);
    expect(onFence?.foot).toBeCloseTo(900 - 320 * 0.97);
  });

  it('is painted after what carries it, and is no wider', () => {
    const below = carrier('wooden-table');
    const riders = [actor('cat', 'on'), actor('cat', 'on', 1)];
    const placed = placeOnTop(riders, [below], AREA);
    expect(placed).toHaveLength(2);
    for (const one of placed) {
      expect(one.depth).toBeGreaterThan(below.depth);
      expect(boxOf(one).x).toBeGreaterThanOrEqual(boxOf(below).x);
      expect(boxOf(one).x + boxOf(one).width).toBeLessThanOrEqual(
        boxOf(below).x + boxOf(below).width,
      );
    }
  });

  it('is left out where nothing carries it', () => {
    expect(placeOnTop([actor('cat', 'on')], [], AREA)).toEqual([]);
  });
});

describe('what flies above something', () => {
  it('ends over its top, several of it side by side', () => {
    const below = carrier('house');
    const flying: Placed = { ...below, scale: 3, x: 100, foot: 800, manner: 'fly' };
    const over = [0, 1].map((copy) => raised(flying, actor('bird', 'above', copy), [below], AREA));
    for (const one of over) expect(one.foot).toBeLessThan(boxOf(below).y);
    expect(over[0]?.x).toBe(500);
    expect(over[1]?.x).not.toBe(over[0]?.x);
  });
});
