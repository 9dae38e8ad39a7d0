import { describe, expect, test } from 'vitest';
import type { Job } from '@/domain/queue/job.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { neighboursIn } from './neighbours.ts';
import { pictureFileName } from '@/domain/library/picture-file-name.ts';
import { jobsOnWall } from './wall.ts';
import { orderOfSlots, orderWith, type WallOrder } from './wall-order.ts';

const recipe = sampleRecipe({ prompt: 'A fox' });

const laid = (id: string) => ({ id, width: 2, height: 1 });

/** Squares of these ids, as a catalogue would know them. */
function orderOf(...ids: string[]): WallOrder {
  const columns = {
    length: ids.length,
    idAt: (slot: number) => ids[slot] ?? '',
    slotOf: (id: string) => ids.indexOf(id),
    widths: new Uint32Array(ids.length).fill(1),
    heights: new Uint32Array(ids.length).fill(1),
    times: new Float64Array(ids.length),
    ratings: new Uint8Array(ids.length),
    flags: new Uint8Array(ids.length),
  };
  return orderOfSlots(Uint32Array.from(ids.keys()), columns);
}

const idsIn = (order: WallOrder) => Array.from({ length: order.length }, (_, at) => order.idAt(at));

function job(id: string, state: Job['state'] = { name: 'waiting' }): Job {
  return { id, batch: id, recipe, parents: [], state };
}

describe('the wall', () => {
  test('gives each job the place where its picture will be', () => {
    const order = orderOf('D', 'B', 'A');
    const whole = orderWith(order, ['C', 'E', '0'].map(laid));
    expect(idsIn(whole)).toEqual(['E', 'D', 'C', 'B', 'A', '0']);
    expect(idsIn(whole).map(whole.indexOf)).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...whole.ratios]).toEqual([2, 1, 2, 1, 1, 2]);
    expect(whole.keys[3]).toBe(order.keys[1]);
    expect(whole.keys[2]).toBe(2 ** 32 - 1);
    expect(whole.indexOf('Z')).toBe(-1);
  });

  test('is the same order where it has everything already', () => {
    const order = orderOf('B', 'A');
    expect(orderWith(order, [laid('B')])).toBe(order);
  });

  test('has pictures beside each other, but for its ends', () => {
    const order = orderOf('C', 'B', 'A');
    expect(neighboursIn(order, 'B')).toEqual({ previous: 'C', next: 'A' });
    expect(neighboursIn(order, 'C')).toEqual({ previous: null, next: 'B' });
    expect(neighboursIn(order, 'Z')).toEqual({ previous: null, next: null });
  });

  test('shows jobs to come and jobs that failed, and none that ended otherwise', () => {
    const failed = job('B', {
      name: 'failed',
      endedAtMs: 0,
      failure: { kind: 'overloaded' },
    });
    const shown = jobsOnWall([
      job('A'),
      failed,
      job('C', { name: 'done', endedAtMs: 0 }),
      job('D', { name: 'cancelled', endedAtMs: 0 }),
    ]);
    expect(shown).toEqual([job('A'), failed]);
  });
});

describe('the name of a file', () => {
  test.each([
    ['A fox, at "sunset"!', 'image/webp', 'a-fox-at-sunset-7.webp'],
    ['../../../etc/passwd', 'image/png', 'etc-passwd-7.png'],
    ['बर्फ़ीला जंगल', 'image/jpeg', 'बर्फ़ीला-जंगल-7.jpg'],
    ['🦊', 'image/unknown', 'picture-7.png'],
  ])('from %s as %s is %s', (prompt, mediaType, name) => {
    expect(pictureFileName({ recipe: { ...recipe, prompt }, mediaType })).toBe(
      name.normalize('NFC'),
    );
  });

  test('is short however long the prompt', () => {
    const prompt = 'many words '.repeat(3000);
    expect(pictureFileName({ recipe: { ...recipe, prompt }, mediaType: '' }).length).toBeLessThan(
      80,
    );
  });
});
