import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import type { Job } from './job.ts';
import { sampleJob } from './sample-job.ts';
import { withTurns } from './turn.ts';
import { movedInLine, waitingLine } from './waiting-line.ts';

let number = 0;
function batch(name: string, size: number): Job[] {
  return Array.from({ length: size }, () => sampleJob((number += 1), { batch: name }));
}

/** Adds the batches one after the other and gives whose turn it is, one after the other. */
function turns(...batches: readonly (readonly [string, number])[]): string {
  const known: Job[] = [];
  for (const [name, size] of batches) known.push(...withTurns(known, batch(name, size)));
  return waitingLine(known)
    .map((job) => job.batch)
    .join('');
}

describe('the line', () => {
  it('lets big batches share alike', () => {
    expect(turns(['a', 12], ['b', 12])).toBe('ab'.repeat(12));
  });

  it('lets what someone waits for go before the rest of a big batch', () => {
    expect(turns(['a', 12], ['x', 4]).slice(0, 5)).toBe('xaxxx'.slice(0, 1) + 'axxx');
    expect(turns(['a', 12], ['x', 1])[0]).toBe('x');
  });

  it('never lets small batches hold up a big one for more than four pictures', () => {
    let known: Job[] = [...withTurns([], batch('a', 20))];
    let since = 0;
    for (let i = 0; i < 60; i++) {
      known.push(...withTurns(known, batch('x', 1)));
      const [next] = waitingLine(known);
      if (next === undefined) break;
      since = next.batch === 'a' ? 0 : since + 1;
      expect(since).toBeLessThanOrEqual(5);
      known = known.map((job) =>
        job.id === next.id
          ? advance(advance(job, { type: 'started', atMs: 1 }), { type: 'finished', atMs: 2 })
          : job,
      );
    }
  });

  it('keeps the order of a batch, from its lead on', () => {
    const jobs = withTurns([], batch('a', 5));
    const ids = waitingLine(jobs).map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => (a > b ? -1 : 1)));
  });
});

it('a job that is moved stands where it was put, and the others keep their order', () => {
  const line = fc.array(fc.constantFrom(0, 0, 1, 1, 2.5), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(line, fc.nat(11), fc.nat(11), (given, from, to) => {
      const jobs = given.map((turn, index) => sampleJob(index, { turn }));
      const before = waitingLine(jobs);
      const moved = before[from % before.length];
      if (moved === undefined) return;
      const place = to % before.length;
      const changes = movedInLine(before, moved.id, place);
      const after = waitingLine(
        jobs.map((job) => ({ ...job, turn: changes.get(job.id) ?? job.turn ?? 0 })),
      ).map(({ id }) => id);
      const expected = before.map(({ id }) => id).filter((id) => id !== moved.id);
      expect(after).toEqual(expected.toSpliced(place, 0, moved.id));
    }),
  );
});
