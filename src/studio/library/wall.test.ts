import { describe, expect, test } from 'vitest';
import type { Job } from '@/domain/queue/job.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { relatives } from './lineage.ts';
import { neighbours } from './neighbours.ts';
import { pictureFileName } from './picture-file-name.ts';
import { EVERYTHING, filteredPictures, jobsOnWall, wallEntries } from './wall.ts';

const recipe = {
  version: 1,
  prompt: 'A fox',
  negative: '',
  style: null,
  size: { width: 1024, height: 1024 },
  seed: 7,
  backend: 'sketch',
  model: 'sketch',
} as const;

function picture(id: string, change: Partial<Picture> = {}): Picture {
  return {
    id,
    batch: id,
    recipe,
    width: 1024,
    height: 1024,
    sizeBytes: 1,
    mediaType: 'image/webp',
    placeholder: '',
    parents: [],
    favorite: false,
    createdAtMs: 0,
    durationMs: 0,
    notices: [],
    deletedAtMs: null,
    ...change,
  };
}

function job(id: string, state: Job['state'] = { name: 'waiting' }): Job {
  return { id, batch: id, recipe, parents: [], state };
}

describe('the wall', () => {
  test('gives each job the place where its picture will be', () => {
    const entries = wallEntries([picture('D'), picture('B')], [job('C'), job('E'), job('A')]);
    expect(entries.map(({ id }) => id)).toEqual(['E', 'D', 'C', 'B', 'A']);
  });

  test('shows the picture where both it and its job are there', () => {
    const entries = wallEntries([picture('B'), picture('A')], [job('B')]);
    expect(entries).toEqual([picture('B'), picture('A')]);
  });

  test('leaves the list of pictures as it is where nothing is being made', () => {
    const pictures = [picture('A')];
    expect(wallEntries(pictures, [])).toBe(pictures);
  });

  test('shows jobs to come and jobs that failed, and none that ended otherwise', () => {
    const failed = job('B', {
      name: 'failed',
      endedAtMs: 0,
      failure: { kind: 'overloaded' },
    });
    const shown = jobsOnWall([
      job('A'),
      failed,
      job('C', { name: 'done', endedAtMs: 0 }),
      job('D', { name: 'cancelled', endedAtMs: 0 }),
    ]);
    expect(shown).toEqual([job('A'), failed]);
  });
});

describe('the filter', () => {
  const dog = picture('B', { recipe: { ...recipe, prompt: 'A dog' }, favorite: true });
  const fox = picture('A');

  test('that asks for nothing gives the same list', () => {
    const pictures = [dog, fox];
    expect(filteredPictures(pictures, { query: ' ', onlyFavorites: false })).toBe(pictures);
  });

  test('finds by words, by favourites, and by both', () => {
    expect(filteredPictures([dog, fox], { query: 'FOX', onlyFavorites: false })).toEqual([fox]);
    expect(filteredPictures([dog, fox], { query: '', onlyFavorites: true })).toEqual([dog]);
    expect(filteredPictures([dog, fox], { query: 'fox', onlyFavorites: true })).toEqual([]);
  });

  test('decides which pictures lie beside one, unless that one is not among them', () => {
    const all = [picture('C'), dog, fox];
    expect(neighbours(all, EVERYTHING, 'B')).toEqual({ previous: all[0], next: fox });
    expect(neighbours(all, { query: '', onlyFavorites: true }, 'B')).toEqual({
      previous: null,
      next: null,
    });
    expect(neighbours(all, { query: 'dog', onlyFavorites: false }, 'A')).toEqual({
      previous: dog,
      next: null,
    });
    expect(neighbours(all, EVERYTHING, 'Z')).toEqual({ previous: null, next: null });
  });
});

test('relatives are the pictures that one came from and those that came from it', () => {
  const parent = picture('A');
  const own = picture('B', { parents: ['A', 'gone'] });
  const child = picture('C', { parents: ['B'] });
  expect(relatives([child, own, parent], own)).toEqual({ parents: [parent], children: [child] });
});

describe('the name of a file', () => {
  test.each([
    ['A fox, at "sunset"!', 'image/webp', 'a-fox-at-sunset-7.webp'],
    ['../../../etc/passwd', 'image/png', 'etc-passwd-7.png'],
    ['बर्फ़ीला जंगल', 'image/jpeg', 'बर्फ़ीला-जंगल-7.jpg'],
    ['🦊', 'image/unknown', 'picture-7.png'],
  ])('from %s as %s is %s', (prompt, mediaType, name) => {
    expect(pictureFileName({ recipe: { ...recipe, prompt }, mediaType })).toBe(
      name.normalize('NFC'),
    );
  });

  test('is short however long the prompt', () => {
    const prompt = 'many words '.repeat(3000);
    expect(pictureFileName({ recipe: { ...recipe, prompt }, mediaType: '' }).length).toBeLessThan(
      80,
    );
  });
});
