import { expect, it } from 'vitest';
import { createId } from '@/domain/id.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { openStudio, scriptedBackend } from '../scripted-studio.ts';
import { changeSettings } from '../settings.ts';
import { giveUpByRule, giveUpOriginals } from './give-up-originals.ts';

const NOW_MS = Date.UTC(2026, 5, 15);
const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };
const madeIn = (year: number, month: number, fields = {}) => {
  const createdAtMs = Date.UTC(year, month - 1, 10);
  return samplePicture(1, {
    id: createId(createdAtMs, Math.random),
    createdAtMs,
    ...fields,
  });
};

it('originals are given up of pictures that are old, made here and not valued', async () => {
  const storage = memoryStorage();
  const studio = openStudio({ ...storage, problem: null }, scriptedBackend().backend, {
    now: () => NOW_MS,
  });
  const spared = [madeIn(2024, 1), madeIn(2025, 11, { rating: 2 })];
  const kept = [
    madeIn(2026, 1),
    madeIn(2024, 1, { favorite: true }),
    madeIn(2024, 1, { rating: 3 }),
    madeIn(2024, 1, { origin: { kind: 'imported' } }),
    madeIn(2024, 1, { deletedAtMs: 5 }),
  ];
  for (const picture of [...spared, ...kept]) await storage.library.save(picture, files);
  const rule = { months: 6, keptRating: 3 } as const;
  expect(await giveUpOriginals(studio, rule)).toMatchObject({ count: 2 });
  for (const { id } of spared) {
    expect(await storage.library.get(id)).toMatchObject({ demotedAtMs: NOW_MS });
    expect(await storage.library.original(id)).toBeNull();
  }
  for (const { id } of kept) expect(await storage.library.original(id)).not.toBeNull();
  expect(await giveUpOriginals(studio, rule)).toMatchObject({ count: 0 });
});

it('by a rule that was kept, originals are given up unasked, and what that did is remembered', async () => {
  const storage = memoryStorage();
  const studio = openStudio({ ...storage, problem: null }, scriptedBackend().backend, {
    now: () => NOW_MS,
  });
  const [spared, kept] = [madeIn(2025, 1, { rating: 1 }), madeIn(2025, 1, { rating: 2 })];
  for (const picture of [spared, kept]) await storage.library.save(picture, files);
  await giveUpByRule(studio);
  expect(await storage.library.original(spared.id)).not.toBeNull();
  expect(studio.settings.getState().gaveUp).toBeNull();

  changeSettings(studio, { givesUp: { months: 12, keptRating: 2 } });
  await giveUpByRule(studio);
  expect(await storage.library.original(spared.id)).toBeNull();
  expect(await storage.library.original(kept.id)).not.toBeNull();
  const { sizeBytes: bytes } = spared;
  expect(studio.settings.getState().gaveUp).toEqual({ atMs: NOW_MS, count: 1, bytes });
  const before = studio.settings.getState();
  await giveUpByRule(studio);
  expect(studio.settings.getState()).toBe(before);
});
