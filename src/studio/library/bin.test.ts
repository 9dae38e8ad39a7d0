import { beforeEach, expect, it } from 'vitest';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { openStudio, scriptedBackend } from '../scripted-studio.ts';
import type { Studio } from '../studio.ts';
import { BIN_DAYS, daysLeft, emptyBin, removeExpired } from './bin.ts';
import { deletePictures } from './change-pictures.ts';
import { renameTag } from './rename-tag.ts';

const DAY_MS = 24 * 3600_000;
const NOW_MS = Date.UTC(2026, 5, 1);
const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };

let storage: ReturnType<typeof memoryStorage>;
let studio: Studio;

beforeEach(() => {
  storage = memoryStorage();
  studio = openStudio({ ...storage, problem: null }, scriptedBackend().backend, {
    now: () => NOW_MS,
  });
});

const save = (number: number, fields: Parameters<typeof samplePicture>[1]) =>
  storage.library.save(samplePicture(number, fields), files);
const isThere = async (number: number) =>
  (await storage.library.get(samplePicture(number).id)) !== null;
const graves = async () => (await (await storage.tombstones()).all()).map(({ id }) => id);
const tagsOf = async (number: number) =>
  (await storage.library.get(samplePicture(number).id))?.tags;

it('the bin is emptied of all that is in it, and of nothing else', async () => {
  await save(1, { deletedAtMs: NOW_MS });
  await save(2, {});
  expect(await emptyBin(studio)).toBe(1);
  expect(await isThere(1)).toBe(false);
  expect(await storage.library.original(samplePicture(1).id)).toBeNull();
  expect(await isThere(2)).toBe(true);
});

it('what was emptied out stays as a tombstone for as long as a picture comes from it', async () => {
  await save(1, { deletedAtMs: NOW_MS });
  await save(2, { parents: [samplePicture(1).id], deletedAtMs: NOW_MS });
  await save(3, { parents: [samplePicture(2).id] });
  await save(4, { deletedAtMs: NOW_MS });
  expect(await emptyBin(studio)).toBe(3);
  expect(await graves()).toEqual([samplePicture(1).id, samplePicture(2).id]);
  await deletePictures(studio, [samplePicture(3).id]);
  await emptyBin(studio);
  expect(await graves()).toEqual([]);
});

it('a picture leaves the bin for good once it has been there for long enough', async () => {
  await save(1, { deletedAtMs: NOW_MS - BIN_DAYS * DAY_MS - 1 });
  await save(2, { deletedAtMs: NOW_MS - BIN_DAYS * DAY_MS + 1 });
  expect(await removeExpired(studio)).toBe(1);
  expect(await isThere(1)).toBe(false);
  expect(await isThere(2)).toBe(true);
  expect(await removeExpired(studio)).toBe(0);
});

it.each([
  ['just now', 0, BIN_DAYS],
  ['half a day ago', 0.5, BIN_DAYS],
  ['a day and a half ago', 1.5, BIN_DAYS - 1],
  ['almost all its time ago', BIN_DAYS - 0.1, 1],
  ['longer ago than it stays', BIN_DAYS + 3, 0],
])('a picture that was deleted %s has its days left', (_, daysAgo, left) => {
  expect(daysLeft(NOW_MS - daysAgo * DAY_MS, NOW_MS)).toBe(left);
});

it('more than are read at once leave the bin together', async () => {
  const numbers = Array.from({ length: 230 }, (_, number) => number);
  await Promise.all(numbers.map((number) => save(number, { deletedAtMs: 5 })));
  expect(await removeExpired(studio)).toBe(230);
});

it('a tag is renamed on every picture in one step, and taken away', async () => {
  await save(1, { tags: ['fox', 'snow'] });
  await save(2, { tags: ['fox'], deletedAtMs: 5 });
  await save(3, { tags: ['snow'] });
  expect(await renameTag(studio, 'fox', 'Fuchs')).toMatchObject({ pictureCount: 2 });
  expect(await Promise.all([1, 2, 3].map(tagsOf))).toEqual([
    ['Fuchs', 'snow'],
    ['Fuchs'],
    ['snow'],
  ]);
  await renameTag(studio, 'snow', null);
  expect(await Promise.all([1, 2, 3].map(tagsOf))).toEqual([['Fuchs'], ['Fuchs'], []]);
  await storage.library.undo();
  await storage.library.undo();
  expect(await tagsOf(1)).toEqual(['fox', 'snow']);
});
