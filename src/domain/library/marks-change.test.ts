import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChange, anyMarks } from './any-marks.ts';
import { foldedText } from './fold.ts';
import { inverseOf, withChange } from './marks-change.ts';
import { samplePicture } from './sample-picture.ts';

describe('a change of marks', () => {
  it('is undone by its inverse, whatever it changed', () => {
    fc.assert(
      fc.property(anyMarks, anyChange, (marks, change) => {
        const picture = samplePicture(1, marks);
        const changed = withChange(picture, change);
        expect(withChange(changed, inverseOf(picture, change))).toEqual(picture);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same picture where it changes nothing, and done twice no other than done once', () => {
    fc.assert(
      fc.property(anyMarks, anyChange, (marks, change) => {
        const once = withChange(samplePicture(1, marks), change);
        expect(withChange(once, change)).toBe(once);
        expect(inverseOf(once, change)).toEqual({});
      }),
    );
  });

  it('leaves tags sorted, and none twice but for case and accents', () => {
    fc.assert(
      fc.property(anyMarks, anyChange, (marks, change) => {
        const { tags } = withChange(samplePicture(1, marks), change);
        expect(tags).toEqual(tags.toSorted());
        expect(new Set(tags.map(foldedText)).size).toBe(tags.length);
      }),
    );
  });

  it('renames a tag where it is, and only there', () => {
    const rename = { removeTags: ['Fuchs'], addTags: ['fox'] };
    const tagged = samplePicture(1, { tags: ['Fuchs', 'snow'] });
    expect(withChange(tagged, rename).tags).toEqual(['fox', 'snow']);
    const cased = samplePicture(1, { tags: ['FOX'] });
    expect(withChange(cased, { removeTags: ['fox'], addTags: ['fox'] }).tags).toEqual(['fox']);
  });
});
