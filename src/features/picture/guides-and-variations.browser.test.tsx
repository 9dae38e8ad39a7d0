import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { Route } from 'wouter';
import type { Backend } from '@/domain/generation/backend.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import type { Studio } from '@/studio/studio.ts';
import { PictureScreen } from './picture-screen.tsx';

let studio: Studio;
let end = () => {};
const asked: string[] = [];
const saved: string[] = [];

/** Makes nothing, but draws guides and varies seeds. */
function guidingBackend({ hasSubject }: { hasSubject: boolean }): Backend {
  const sizes = { kind: 'free', min: 64, max: 2048, step: 1 } as const;
  const honours = { seed: true, negative: false, variation: true };
  return {
    kind: 'sketch',
    concurrency: 1,
    models: async () => [{ id: 'sketch', name: 'Sketch', styles: [], sizes, honours }],
    guide: async ({ prompt }, guide) => {
      asked.push(`${guide} of ${prompt}`);
      return { image: new Blob(['drawn']), hasSubject };
    },
    async *generate() {
      yield { type: 'failed', failure: { kind: 'refused', reason: 'a test' } };
    },
  };
}

async function open(recipe = sampleRecipe(), backend?: Backend): Promise<string> {
  const library = memoryLibrary();
  const picture = samplePicture(1, { recipe });
  const file = new Blob(['a file']);
  await library.save(picture, { original: file, thumbnail: file });
  location.hash = `#/picture/${picture.id}`;
  ({ studio, end } = renderInStudio(
    <Route path="/picture/:id">{({ id }) => <PictureScreen id={id ?? ''} />}</Route>,
    { storage: { library, jobs: memoryJobStore() }, ...(backend && { backend }) },
  ));
  await expect.element(button('More like this')).toBeVisible();
  return picture.id;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const jobs = () => [...studio.queue.state.getState().jobs.values()];
const commandOf = (id: string) => studio.commands.getState().find((command) => command.id === id);

/** Runs a command as soon as its screen has come. */
async function run(id: string): Promise<void> {
  await expect.poll(() => commandOf(id)).toBeDefined();
  commandOf(id)?.run();
}

beforeEach(() => {
  asked.length = saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  end();
});

test('More like this asks for four variations of the picture, and leads to the wall', async () => {
  const recipe = sampleRecipe({ style: 'gouache' });
  const id = await open(recipe, guidingBackend({ hasSubject: true }));
  await button('More like this').click();
  await expect.poll(() => jobs().length).toBe(4);
  expect(location.hash).toBe('#/');
  for (const job of jobs()) {
    expect(job.parents).toEqual([id]);
    expect(job.recipe).toMatchObject(recipe);
  }
  expect(new Set(jobs().map((job) => job.recipe.variation)).size).toBe(4);
});

test('More like this takes fresh seeds where no seed can be varied', async () => {
  const { seed } = sampleRecipe();
  await open();
  await run('picture.more-like-this');
  await expect.poll(() => jobs().length).toBe(4);
  expect(new Set([seed, ...jobs().map((job) => job.recipe.seed)]).size).toBe(5);
  for (const job of jobs()) expect(job.recipe).not.toHaveProperty('variation');
});

test('names the variation that a picture is', async () => {
  await open(sampleRecipe({ variation: 38 }));
  await expect.element(page.getByText('Variation')).toBeVisible();
  await expect.element(page.getByText('38', { exact: true })).toBeVisible();
});

test('a guide is drawn by the backend and saved under the name of the picture', async () => {
  await open(sampleRecipe({ prompt: 'a fox', variation: 3 }), guidingBackend({ hasSubject: true }));
  await button('Save as …').click();
  await button('Depth map').click();
  await expect.poll(() => saved).toEqual(['a-fox-7-3-depth.png']);
  expect(asked).toEqual(['depth of a fox']);
  await expect.element(button('Depth map')).not.toBeInTheDocument();
});

test('a mask of nothing is not saved but said to be that', async () => {
  await open(sampleRecipe({ prompt: 'mountains' }), guidingBackend({ hasSubject: false }));
  await expect.element(button('Save as …')).toBeVisible();
  await run('picture.download-mask');
  await expect
    .poll(() => studio.announcements.getState().at(-1)?.message)
    .toContain('no subject in this picture');
  await run('picture.download-lines');
  await expect.poll(() => saved).toEqual(['mountains-7-lines.png']);
});

test('guides are not offered where the backend has none', async () => {
  await open();
  await button('Save as …').click();
  await expect.element(page.getByRole('button', { name: /^Original/ })).toBeVisible();
  await expect.element(button('Depth map')).not.toBeInTheDocument();
  expect(studio.commands.getState().some(({ id }) => id === 'picture.download-mask')).toBe(false);
});
