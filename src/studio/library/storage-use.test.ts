import { expect, it } from 'vitest';
import { storageUse } from './storage-use.ts';

const READING = {
  thumbnailBytes: 40,
  referenceBytes: 30,
  queueBytes: 20,
  databaseBytes: 1000,
  usedBytes: 1500,
  quotaBytes: 10_000,
  isPersistent: false,
};
const LIBRARY = { originalBytes: 600, pictures: 3, originals: 2 };
const BIN = { originalBytes: 200, pictures: 1, originals: 2 };

it('what is neither a file nor of a database is the app itself', () => {
  const { parts, usedBytes } = storageUse(READING, LIBRARY, BIN);
  expect(parts).toEqual({
    originals: 600,
    bin: 200,
    thumbnails: 40,
    references: 30,
    queue: 20,
    records: 110,
    app: 500,
  });
  expect(usedBytes).toBe(1500);
});

it('there is room for as many pictures as have the size of those that are kept whole', () => {
  const { usualBytes, roomFor } = storageUse(READING, LIBRARY, BIN);
  expect(usualBytes).toBe(800 / 4 + 40 / 4);
  expect(roomFor).toBe(Math.floor(8500 / 210));
});

it('what the browser has not counted yet is counted all the same', () => {
  const { parts, usedBytes } = storageUse(
    { ...READING, databaseBytes: 100, usedBytes: 100 },
    LIBRARY,
    BIN,
  );
  expect(parts.records).toBe(0);
  expect(parts.app).toBe(0);
  expect(usedBytes).toBe(890);
});

it('nothing is said of room where nobody knows it', () => {
  const none = { originalBytes: 0, pictures: 0, originals: 0 };
  expect(storageUse(READING, none, none)).toMatchObject({ usualBytes: null, roomFor: null });
  expect(storageUse({ ...READING, quotaBytes: null }, LIBRARY, BIN).roomFor).toBeNull();
});
