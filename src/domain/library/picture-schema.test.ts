import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pictureSchema } from './picture-schema.ts';
import { samplePicture } from './sample-picture.ts';

describe('a stored picture', () => {
  it('is read back as it was', () => {
    const size = { width: 20_000, height: 10 };
    const notices = [{ kind: 'size-changed', from: size, to: size } as const];
    const picture = samplePicture(1, { ...size, notices, deletedAtMs: 5, durationMs: -3 });
    expect(v.parse(pictureSchema, structuredClone(picture))).toEqual(picture);
  });

  it('keeps what a newer version has added', () => {
    const newer = { ...samplePicture(1), mood: 'sly' };
    expect(v.parse(pictureSchema, newer)).toEqual(newer);
  });

  it.each(Object.keys(samplePicture(1)))('is not read without its %s', (field) => {
    const { [field as 'id']: _, ...broken } = samplePicture(1);
    expect(v.is(pictureSchema, broken)).toBe(false);
  });

  it.each([
    { id: 'x' },
    { width: 0 },
    { height: 1.5 },
    { sizeBytes: -1 },
    { durationMs: Number.NaN },
    { parents: [null] },
    { rating: 6 },
    { tags: [''] },
    { hash: 'abc' },
    { origin: { kind: 'found' } },
    { version: 1 },
    { recipe: null },
  ])('is not read when a field is wrong: %j', (fields) => {
    expect(v.is(pictureSchema, { ...samplePicture(1), ...fields })).toBe(false);
  });
});
