import { expect, it } from 'vitest';
import type { CheckReport } from '@/domain/library/library-check.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { memoryBoardStore } from '@/platform/storage/memory-board-store.ts';
import { memoryDesk } from '@/platform/storage/memory-desk.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import type { Ports } from '../studio.ts';
import { keepUp } from './keep-up.ts';

const DAY_MS = 24 * 3600_000;
const NOW_MS = Date.UTC(2026, 5, 1);
const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };
const readable: Ports['later'] = async () => ({
  ...ABSENT_PORTS,
  workshop: sampleWorkshop(),
  desk: async () => memoryDesk(),
  boards: async () => memoryBoardStore(),
});
const signal = new AbortController().signal;

/** A studio in which a check ended so many days ago, and what was asked of the next. */
function openWithCheck(daysAgo: number | null, later = readable) {
  const asked: boolean[] = [];
  const report = { endedAtMs: NOW_MS - (daysAgo ?? 0) * DAY_MS } as CheckReport;
  const check = {
    last: async () => (daysAgo === null ? null : report),
    interrupted: async () => null,
    run: async ({ isThorough }: { isThorough: boolean }) => {
      asked.push(isThorough);
      return report;
    },
  };
  const storage = { ...memoryStorage(), check: async () => check, problem: null };
  const studio = openStudio(storage, scriptedBackend().backend, { now: () => NOW_MS, later });
  return { studio, asked, library: storage.library };
}

it.each([
  ['never', null, 1],
  ['a month ago', 30, 1],
  ['yesterday', 1, 0],
])(
  'a library that was last checked %s is checked quickly when it is due',
  async (_, daysAgo, times) => {
    const { studio, asked } = openWithCheck(daysAgo);
    await keepUp(studio, signal);
    expect(asked).toEqual(Array.from({ length: times }, () => false));
  },
);

it('pictures leave the bin by themselves once their days are over', async () => {
  const { studio, library } = openWithCheck(1);
  const [old, fresh] = [samplePicture(1), samplePicture(2)];
  await library.save({ ...old, deletedAtMs: NOW_MS - 31 * DAY_MS }, files);
  await library.save({ ...fresh, deletedAtMs: NOW_MS - DAY_MS }, files);
  await keepUp(studio, signal);
  expect(await library.get(old.id)).toBeNull();
  expect(await library.get(fresh.id)).not.toBeNull();
});

it('images that nothing names go', async () => {
  const { studio } = openWithCheck(1);
  const { references } = await studio.ports.storage;
  const [lost, fresh] = await Promise.all([
    references.add(new Blob(['lost']), NOW_MS - 8 * DAY_MS),
    references.add(new Blob(['fresh']), NOW_MS - DAY_MS),
  ]);
  await keepUp(studio, signal);
  expect(await references.get(lost)).toBeNull();
  expect(await references.get(fresh)).not.toBeNull();
});

it('where it cannot be told which images are named, they stay, and the library is checked', async () => {
  const { studio, asked } = openWithCheck(null, () => Promise.reject(new Error('unreadable')));
  const { references } = await studio.ports.storage;
  const old = await references.add(new Blob(['old']), NOW_MS - 8 * DAY_MS);
  await keepUp(studio, signal);
  expect(await references.get(old)).not.toBeNull();
  expect(asked).toHaveLength(1);
});
