import type { Job } from '@/domain/queue/job.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { pictureMatcher } from '@/domain/library/search.ts';
import type { Size } from '@/domain/recipe/recipe.ts';

export interface PictureFilter {
  readonly query: string;
  readonly onlyFavorites: boolean;
}

export const EVERYTHING: PictureFilter = { query: '', onlyFavorites: false };

export function filteredPictures(
  pictures: readonly Picture[],
  { query, onlyFavorites }: PictureFilter,
): readonly Picture[] {
  if (query.trim() === '' && !onlyFavorites) return pictures;
  const fits = pictureMatcher(query);
  return pictures.filter((picture) => (picture.favorite || !onlyFavorites) && fits(picture));
}

/** What has a frame in the wall: a kept picture, or a job at the place of its later picture. */
export type WallEntry = Picture | Job;

export function isJob(entry: WallEntry): entry is Job {
  return 'state' in entry;
}

export function sizeOfEntry(entry: WallEntry): Size {
  return isJob(entry) ? entry.recipe.size : entry;
}

/** The jobs that have a frame of their own: those still to be made, and those that failed. */
export function jobsOnWall(jobs: Iterable<Job>): Job[] {
  return [...jobs].filter(
    ({ state }) => state.name === 'waiting' || state.name === 'running' || state.name === 'failed',
  );
}

/** Pictures and jobs, newest first; a job whose picture is there already has no frame of its own. */
export function wallEntries(
  pictures: readonly Picture[],
  jobs: readonly Job[],
): readonly WallEntry[] {
  if (jobs.length === 0) return pictures;
  const waiting = jobs.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const entries: WallEntry[] = [];
  let next = 0;
  for (const picture of pictures) {
    for (let job = waiting[next]; job && job.id >= picture.id; job = waiting[++next]) {
      if (job.id !== picture.id) entries.push(job);
    }
    entries.push(picture);
  }
  return [...entries, ...waiting.slice(next)];
}
