import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import type { Library } from '@/domain/library/library.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { undoLast } from '@/studio/library/change-pictures.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import type { Studio } from '@/studio/studio.ts';
import { GalleryScreen } from './gallery-screen.tsx';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const picture = (name: string) =>
  page.getByRole('list', { name: 'Pictures' }).getByRole('link', { name });
const search = page.getByRole('searchbox', { name: 'Search pictures' });

let library: Library;
let studio: Studio;
let end = () => {};

beforeEach(async () => {
  await page.viewport(1200, 800);
  library = memoryLibrary();
  const file = new Blob(['file']);
  for (const [number, prompt] of ['A fox', 'A dog', 'A cat'].entries()) {
    const recipe = sampleRecipe({ prompt });
    await library.save(samplePicture(number, { recipe }), { original: file, thumbnail: file });
  }
  ({ studio, end } = renderInStudio(<GalleryScreen />, {
    storage: { library, jobs: memoryJobStore() },
  }));
});

afterEach(() => end());

async function collect(name: string, ...prompts: readonly string[]): Promise<void> {
  for (const prompt of prompts) {
    await picture(prompt).click({ modifiers: ['ControlOrMeta'] });
  }
  await button('Put into a collection').click();
  await page.getByRole('textbox', { name: 'New collection' }).fill(name);
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Escape}');
  await button('End selecting').click();
}

test('picked pictures are put into a new collection, which opens, and is left again', async () => {
  await collect('Client Meyer', 'A fox', 'A dog');
  await button(/^Client Meyer/).click();
  await expect.element(picture('A cat')).not.toBeInTheDocument();
  await expect.element(picture('A fox')).toBeVisible();
  await button('All pictures').click();
  await expect.element(picture('A cat')).toBeVisible();
});

test('what lies in a collection within a collection is found in both', async () => {
  await collect('Client Meyer', 'A fox');
  await button(/^Client Meyer/).click();
  await button('New collection in Client Meyer').click();
  await page.getByRole('textbox', { name: 'New collection in Client Meyer' }).fill('Spring');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Nothing in here yet')).toBeVisible();
  await expect.element(button('Change: Spring')).toBeVisible();

  await button('All pictures').click();
  await picture('A cat').click({ modifiers: ['ControlOrMeta'] });
  await button('Put into a collection').click();
  await button('Spring').click();
  await button('End selecting').click();
  await button(/^Client Meyer/).click();
  await expect.element(picture('A cat')).toBeVisible();
  await expect.element(picture('A dog')).not.toBeInTheDocument();
  await button(/^Spring/).click();
  await expect.element(picture('A fox')).not.toBeInTheDocument();
  await expect.element(picture('A cat')).toBeVisible();
});

test('a collection gets another name, is removed with its pictures left alone, and comes back', async () => {
  await collect('Client Meyer', 'A fox');
  await button(/^Client Meyer/).click();
  await button('Change: Client Meyer').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Client Sharma');
  await button('Rename').click();
  await expect.element(button('Change: Client Sharma')).toBeVisible();

  await button('Remove it; its pictures stay').click();
  await expect.element(button(/Client Sharma/)).not.toBeInTheDocument();
  await expect.element(picture('A fox')).toBeVisible();
  await undoLast(studio);
  await button(/^Client Sharma/).click();
  await expect.element(picture('A dog')).not.toBeInTheDocument();
  await expect.element(picture('A fox')).toBeVisible();
});

test('a search is saved, and acts as a collection of what it finds from then on', async () => {
  await search.fill('fox');
  await button('Save this search').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Foxes');
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Change: Foxes')).toBeVisible();
  await search.fill('');
  await button('Foxes').click();
  await expect.element(search).toHaveValue('fox');
  await expect.element(picture('A dog')).not.toBeInTheDocument();
  const recipe = sampleRecipe({ prompt: 'Another fox' });
  const file = new Blob(['file']);
  await library.save(samplePicture(9, { recipe }), { original: file, thumbnail: file });
  await expect.element(picture('Another fox')).toBeVisible();
});
