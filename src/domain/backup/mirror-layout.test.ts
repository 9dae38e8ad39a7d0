import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createId } from '@/domain/id.ts';
import { uniqueFileName } from '@/domain/library/picture-file-name.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import {
  dayFrom,
  dayOfId,
  dayText,
  entryOf,
  indexFrom,
  indexText,
  isDay,
} from './mirror-layout.ts';
import { dayPage, mirrorPage } from './mirror-page.ts';

it('a day reads back as it was written', () => {
  const [kept, absent] = [samplePicture(2), samplePicture(1)];
  const entries = [entryOf(kept, uniqueFileName(kept)), entryOf(absent, null)];
  expect(dayFrom(dayText(entries))).toEqual(entries);
});

it('an index reads back as it was written, and tells one of a later version', () => {
  const index = { library: 'mine', days: { '2026-01-02': { pictures: 3, originals: 2 } } };
  expect(indexFrom(indexText(index))).toEqual(index);
  expect(indexFrom(indexText(index).replace('"version": 1', '"version": 2'))).toBe('newer');
  expect(indexFrom('{}')).toBeNull();
  expect(indexFrom('no json')).toBeNull();
});

it('a name that leads out of the folder, or to a file of somebody else, is not read', () => {
  const { id } = samplePicture(1);
  const entry = (file: string) => ({ id, file, picture: null });
  const tail = `${id.toLowerCase()}.png`;
  const read = dayFrom(
    dayText([
      entry(`../a-${tail}`),
      entry(`..\\a-${tail}`),
      entry('holiday.png'),
      entry(`fox-${tail}`),
    ]),
  );
  expect(read).toEqual([entry(`fox-${tail}`)]);
});

it('whatever a file holds, it is read as a day without an accident', () => {
  fc.assert(fc.property(fc.string(), (text) => dayFrom(text).length === 0));
  fc.assert(
    fc.property(fc.json(), (text) => {
      dayFrom(`{"pictures":[${text}]}`);
      indexFrom(text);
    }),
  );
});

it('every time that an id can tell is of some day', () => {
  expect(dayOfId(createId(Date.UTC(2026, 10, 22, 23, 59), Math.random))).toBe('2026-11-22');
  for (const id of ['0'.repeat(20), 'Z'.repeat(20)]) expect(isDay(dayOfId(id))).toBe(true);
});

it('pages show what was written, and nothing of it acts', () => {
  const hostile = '<script>alert(1)</script>" onload="x';
  const picture = samplePicture(1, {
    recipe: sampleRecipe({ prompt: hostile }),
    notes: hostile,
    tags: [hostile],
  });
  const html = dayPage('2026-01-01', [{ picture, file: 'a "file".png' }]);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=');
  expect(html).not.toContain('<script');
  expect(html).toContain('src="a%20%22file%22.png"');
  const binned = { ...picture, deletedAtMs: 1 };
  expect(dayPage('2026-01-01', [{ picture: binned, file: null }])).not.toContain('script');
  expect(mirrorPage({ '2026-01-01': { pictures: 3, originals: 3 } })).toContain(
    '<a href="2026-01-01/index.html">',
  );
});
