import { describe, expect, it } from 'vitest';
import { MIGRATIONS, PICTURE_VERSION, pictureFrom } from './picture-versions.ts';
import { samplePicture } from './sample-picture.ts';

/** A record as each version stored it, the first of version 1, and what has to be in it now. */
const EXAMPLES: readonly { record: Record<string, unknown>; now: Record<string, unknown> }[] = [
  {
    record: {
      id: '01KDVRDS00GGGGGGGGGG',
      batch: 'a batch',
      recipe: samplePicture(1).recipe,
      width: 640,
      height: 480,
      sizeBytes: 1000,
      mediaType: 'image/png',
      placeholder: '',
      parents: ['01KDVRDS00GGGGGGGGGF'],
      favorite: true,
      createdAtMs: 5,
      durationMs: 6,
      notices: [],
      connection: 'sketch',
      deletedAtMs: 7,
    },
    now: {
      version: 2,
      favorite: true,
      deletedAtMs: 7,
      rating: 0,
      tags: [],
      notes: '',
      collections: [],
      label: null,
      hash: null,
      demotedAtMs: null,
      origin: { kind: 'made' },
    },
  },
];

describe('a record of an earlier version', () => {
  it('is among the examples, whichever version it is of', () => {
    expect(EXAMPLES).toHaveLength(MIGRATIONS.length);
  });

  it.each(EXAMPLES.map(({ record, now }, index) => [index + 1, record, now] as const))(
    'opens: version %i',
    (version, record, now) => {
      expect(pictureFrom(structuredClone(record))).toEqual({ ...record, ...now });
      expect(version).toBeLessThan(PICTURE_VERSION);
    },
  );

  it.each(EXAMPLES.map(({ record }, index) => [index + 1, record] as const))(
    'could not be read without its migration: version %i',
    (version, record) => {
      expect(pictureFrom({ ...record, version: PICTURE_VERSION })).toBeNull();
      expect(version).toBe(record['version'] ?? 1);
    },
  );
});

it.each([null, 'text', {}, { version: 'two' }, { ...samplePicture(1), version: 99 }])(
  'what is no record of ours is not read: %j',
  (record) => {
    expect(pictureFrom(record)).toBeNull();
  },
);

it('a record of today is read as it is', () => {
  expect(pictureFrom(samplePicture(1))).toEqual(samplePicture(1));
});
