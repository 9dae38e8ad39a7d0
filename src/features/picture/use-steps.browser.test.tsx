import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Route } from 'wouter';
import type { Library } from '@/domain/library/library.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import type { Studio } from '@/studio/studio.ts';
import { PictureScreen } from './picture-screen.tsx';

const OLDEST = pictureOf(1, 'oldest');
const MIDDLE = pictureOf(2, 'middle');
const NEWEST = pictureOf(3, 'newest');
const JUST_MADE = pictureOf(4, 'just made');

function pictureOf(number: number, prompt: string) {
  return samplePicture(number, { recipe: sampleRecipe({ prompt }) });
}

let library: Library;
let studio: Studio;
let end = () => {};

beforeEach(async () => {
  library = memoryLibrary();
  for (const picture of [OLDEST, MIDDLE, NEWEST]) await keep(picture);
});

afterEach(() => end());

async function keep(picture: typeof NEWEST): Promise<void> {
  const file = new Blob(['a file']);
  await library.save(picture, { original: file, thumbnail: file });
}

function open({ id }: typeof NEWEST): void {
  location.hash = `#/picture/${id}`;
  ({ studio, end } = renderInStudio(
    <Route path="/picture/:id">{({ id }) => <PictureScreen id={id ?? ''} />}</Route>,
    { storage: { library, jobs: memoryJobStore() } },
  ));
}

const shown = (prompt: string) => page.getByRole('img', { name: prompt, exact: true });
const commandOf = (id: string) => studio.commands.getState().find((command) => command.id === id);

/** Runs a command as soon as its screen has come. */
async function run(id: string): Promise<void> {
  await expect.poll(() => commandOf(id)).toBeDefined();
  commandOf(id)?.run();
}

test('steps that are asked for before the library is read are taken as soon as it is', async () => {
  const { promise: isRead, resolve: letRead } = Promise.withResolvers<void>();
  const { pages } = library;
  library = {
    ...library,
    async *pages(signal) {
      await isRead;
      yield* pages(signal);
    },
  };
  open(NEWEST);
  await expect.element(shown('newest')).toBeVisible();
  await run('picture.next');
  await run('picture.next');
  letRead();
  await expect.element(shown('oldest')).toBeVisible();
});

test('a step where there is no further picture is not taken when one comes', async () => {
  open(NEWEST);
  await expect.element(page.getByRole('button', { name: 'Next picture' })).toBeVisible();
  await run('picture.previous');
  await keep(JUST_MADE);
  await expect.element(page.getByRole('button', { name: 'Previous picture' })).toBeVisible();
  await expect.element(shown('newest')).toBeVisible();
});
