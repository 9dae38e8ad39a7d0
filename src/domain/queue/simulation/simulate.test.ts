import { describe, expect, it } from 'vitest';
import { simulate, WAYS } from './simulate.ts';
import type { ServiceTraits } from './simulated-service.ts';

const SERVICE: ServiceTraits = {
  places: 2,
  perMinute: 20,
  countsRefused: false,
  drawingMs: [4000, 12_000],
  outages: [{ fromMs: 60_000, untilMs: 180_000 }],
  tellsUntil: false,
};

describe.each([
  ['one service', [SERVICE]],
  ['one that counts what it refuses', [{ ...SERVICE, countsRefused: true }]],
  ['one that says until when', [{ ...SERVICE, tellsUntil: true }]],
  ['three services', [SERVICE, { ...SERVICE, outages: [] }, { ...SERVICE, places: 1 }]],
])('with %s at its limit', (_, services) => {
  const scene = { jobs: 60 * services.length, everyMs: 2000 / services.length, services };

  it.each([1, 2, 3])('the queue has everything made (seed %i)', (seed) => {
    expect(simulate(WAYS.queue, scene, seed).made).toBe(scene.jobs);
  });

  it('the queue wastes fewer requests than retrying does, of each kind', () => {
    const { wasted } = simulate(WAYS.queue, scene);
    expect(wasted).toBeLessThan(simulate(WAYS.naive, scene).wasted);
    expect(wasted).toBeLessThan(simulate(WAYS.backoff, scene).wasted);
  });
});

it('the same seed tells the same story', () => {
  const scene = { jobs: 30, everyMs: 1000, services: [SERVICE] };
  expect(simulate(WAYS.queue, scene, 5)).toEqual(simulate(WAYS.queue, scene, 5));
});

it('a service refuses what is beyond its places and its rate, and answers nothing while it is down', () => {
  const scene = { jobs: 40, everyMs: 100, services: [SERVICE] };
  const { made, wasted } = simulate(WAYS.naive, scene);
  expect(made).toBeLessThan(40);
  expect(wasted).toBeGreaterThan(100);
});
