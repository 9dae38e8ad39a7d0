import { describe, expect, test } from 'vitest';
import { mostBytesOf } from '@/domain/formats/file-limits.ts';
import { NETWORK_FORMATS, networkFormat } from '@/domain/formats/network-formats.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { readTable } from '@/domain/table/read-table.ts';
import { writeTable } from '@/domain/table/write-table.ts';
import { captionTable, planPost, USUAL_PATTERN } from './post-plan.ts';

const formats = ['instagram-story', 'x-link'].flatMap((id) => networkFormat(id) ?? []);
const pictures = [samplePicture(1), samplePicture(2)];

describe('a set for networks', () => {
  test('has every picture in every format, each under a name of its own', () => {
    const names = planPost(pictures, formats, USUAL_PATTERN).map(({ name }) => name);
    expect(new Set(names).size).toBe(4);
    expect(names[0]).toMatch(/instagram-story\.jpg$/);
  });

  test('is named by a pattern', () => {
    const names = planPost(pictures, formats, '[[number]] [[size]]').map(({ name }) => name);
    expect(names).toEqual([
      '1-1080x1920.jpg',
      '1-1200x628.jpg',
      '2-1080x1920.jpg',
      '2-1200x628.jpg',
    ]);
  });

  test('has a table of what goes with each file', () => {
    const files = planPost(pictures, formats, USUAL_PATTERN);
    const caption = 'A winter sale, “all” week;\ncome by';
    const table = captionTable(files, { caption, altText: ({ recipe }) => recipe.prompt });
    expect(table.rows).toHaveLength(4);
    expect(table.rows[0]?.at(-1)).toBe(caption);
    expect(readTable(writeTable(table)).table).toEqual(table);
  });
});

test('every format of a network has a limit that a picture of its size can keep', () => {
  for (const format of NETWORK_FORMATS) {
    const most = mostBytesOf(format);
    if (format.network === 'print') expect(most).toBeNull();
    else expect(most).toBeGreaterThanOrEqual(150_000);
  }
});
