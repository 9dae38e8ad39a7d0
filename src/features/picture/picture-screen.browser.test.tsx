import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { Route } from 'wouter';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Tombstone } from '@/domain/library/tombstone.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { memoryTombstoneStore } from '@/platform/storage/memory-tombstone-store.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import type { Storage, Studio } from '@/studio/studio.ts';
import { PictureScreen } from './picture-screen.tsx';

function pictureOf(number: number, prompt: string, change: Partial<Picture> = {}): Picture {
  return samplePicture(number, {
    id: idOf(number),
    recipe: sampleRecipe({
      prompt,
      style: 'gouache',
      size: { width: 1024, height: 1280 },
      seed: 4711,
    }),
    width: 1024,
    height: 1280,
    sizeBytes: 84_000,
    placeholder: '',
    createdAtMs: Date.UTC(2026, 0, 2, 12),
    durationMs: 400,
    ...change,
  });
}

function idOf(number: number): string {
  return `01A00000000000${String(number).padStart(6, '0')}`;
}

async function painted(): Promise<Blob> {
  const canvas = new OffscreenCanvas(10, 20);
  canvas.getContext('2d')?.fillRect(0, 0, 10, 20);
  return canvas.convertToBlob();
}

let library: Library;
let storage: Partial<Storage>;
let studio: Studio;
let end = () => {};

async function open(number: number, ...kept: readonly Picture[]): Promise<void> {
  const file = await painted();
  for (const picture of kept) await library.save(picture, { original: file, thumbnail: file });
  location.hash = `#/picture/${idOf(number)}`;
  ({ studio, end } = renderInStudio(
    <Route path="/picture/:id">{({ id }) => <PictureScreen id={id ?? ''} />}</Route>,
    { storage: { library, jobs: memoryJobStore(), ...storage } },
  ));
}

const shown = (prompt: string) => page.getByRole('img', { name: prompt, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const commandOf = (id: string) => studio.commands.getState().find((command) => command.id === id);

/** Runs a command as soon as its screen has come. */
async function run(id: string): Promise<void> {
  await expect.poll(() => commandOf(id)).toBeDefined();
  commandOf(id)?.run();
}

beforeEach(async () => {
  await page.viewport(1200, 800);
  library = memoryLibrary();
  storage = {};
});

afterEach(() => end());

test('shows the picture in its own shape, with its whole recipe beside it', async () => {
  await open(1, pictureOf(1, 'A fox'));
  await expect.element(shown('A fox')).toBeVisible();
  const { width, height } = shown('A fox').element().getBoundingClientRect();
  expect(width / height).toBeCloseTo(1024 / 1280, 2);
  for (const text of ['Gouache', '1024 × 1280', '4711', 'Sketch', '0.4 sec', '84 kB']) {
    await expect.element(page.getByText(text, { exact: false }).first()).toBeVisible();
  }
  const image = () => shown('A fox').element().querySelectorAll('img')[1]?.naturalWidth;
  await expect.poll(image).toBe(10);
});

test('steps through the library, newest first', async () => {
  await open(2, pictureOf(1, 'oldest'), pictureOf(2, 'middle'), pictureOf(3, 'newest'));
  await button('Next picture').click();
  await expect.element(shown('oldest')).toBeVisible();
  await expect.element(button('Next picture')).not.toBeInTheDocument();
  await run('picture.previous');
  await expect.element(shown('middle')).toBeVisible();
  await button('Previous picture').click();
  await expect.element(shown('newest')).toBeVisible();
});

test('steps through what was found when it was opened from there', async () => {
  await open(1, pictureOf(1, 'a fox'), pictureOf(2, 'a dog'), pictureOf(3, 'another fox'));
  studio.browsing.setState({ order: { ...WHOLE_LIBRARY, words: 'fox' } });
  await button('Previous picture').click();
  await expect.element(shown('another fox')).toBeVisible();
});

test('marks a favourite and takes the mark away', async () => {
  await open(1, pictureOf(1, 'A fox'));
  await button('Favorite').click();
  await expect.element(button('Favorite')).toHaveAttribute('aria-pressed', 'true');
  expect((await library.get(idOf(1)))?.favorite).toBe(true);
  await run('picture.favorite');
  await expect.element(button('Favorite')).toHaveAttribute('aria-pressed', 'false');
});

test('takes stars, tags, a collection and notes, each of which can be undone', async () => {
  await open(1, pictureOf(1, 'A fox'));
  await page.getByRole('radio', { name: '4 of 5 stars' }).click();
  await expect.poll(async () => (await library.get(idOf(1)))?.rating).toBe(4);
  await run('picture.rate-2');
  await expect.element(page.getByRole('radio', { name: '2 of 5 stars' })).toBeChecked();

  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('For the spring campaign');
  notes.element().blur();
  await expect
    .poll(async () => (await library.get(idOf(1)))?.notes)
    .toBe('For the spring campaign');

  await button('Add a tag').click();
  await page.getByRole('combobox', { name: 'Tag' }).fill('animals');
  await userEvent.keyboard('{Enter}{Escape}');
  await expect.poll(async () => (await library.get(idOf(1)))?.tags).toEqual(['animals']);
  await button('Put into a collection').click();
  await page.getByRole('textbox', { name: 'New collection' }).fill('Clients');
  await userEvent.keyboard('{Enter}{Escape}');
  await expect.element(button('Take out of Clients')).toBeVisible();

  for (let step = 0; step < 3; step++) await library.undo();
  await expect.element(notes).toHaveValue('');
  await expect.element(button('Take out of Clients')).not.toBeInTheDocument();
  await expect.poll(async () => (await library.get(idOf(1)))?.tags).toEqual([]);
  await expect.element(page.getByRole('radio', { name: '2 of 5 stars' })).toBeChecked();
});

test('notes are kept where one goes on to another picture while writing', async () => {
  await open(2, pictureOf(1, 'older'), pictureOf(2, 'newer'));
  await page.getByRole('textbox', { name: 'Notes' }).fill('half a sent');
  await run('picture.next');
  await expect.element(shown('older')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('');
  await expect.poll(async () => (await library.get(idOf(2)))?.notes).toBe('half a sent');
});

function said() {
  return studio.announcements.getState().at(-1);
}

test('a deleted picture gives way to the next at once, and Undo brings it back', async () => {
  await open(2, pictureOf(1, 'older'), pictureOf(2, 'newer'));
  await expect.element(button('Next picture')).toBeVisible();
  await button('Delete').click();
  await expect.element(shown('older')).toBeVisible();
  await expect.poll(async () => (await library.get(idOf(2)))?.deletedAtMs).toBeGreaterThan(0);
  await expect.poll(() => said()?.message).toBe('Picture deleted');
  said()?.action?.run();
  await expect.poll(async () => (await library.get(idOf(2)))?.deletedAtMs).toBeNull();
  await expect.element(button('Previous picture')).toBeVisible();
});

test('the last picture that is deleted leads to the gallery', async () => {
  await open(1, pictureOf(1, 'A fox'));
  await button('Delete').click();
  await expect.poll(() => location.hash).toBe('#/gallery');
});

test('Remix brings the recipe into the composer, and Undo the former draft', async () => {
  await open(1, pictureOf(1, 'A fox'));
  studio.draft.setState({ prompt: 'what I was writing' });
  await button('Remix').click();
  expect(location.hash).toBe('#/');
  expect(studio.draft.getState()).toMatchObject({
    prompt: 'A fox',
    style: 'gouache',
    seed: 4711,
    parents: [idOf(1)],
  });
  studio.announcements.getState().at(-1)?.action?.run();
  expect(studio.draft.getState().prompt).toBe('what I was writing');
});

test('shows where it came from and what came from it, as links', async () => {
  const own = pictureOf(2, 'child', { parents: [idOf(1)] });
  const grandchild = pictureOf(3, 'grandchild', { parents: [idOf(2)] });
  await open(2, pictureOf(1, 'parent'), own, grandchild);
  const into = page.getByRole('list', { name: 'Remixed into' });
  await expect.element(into.getByRole('link', { name: 'grandchild' })).toBeVisible();
  const from = page.getByRole('list', { name: 'Came from' });
  await from.getByRole('link', { name: 'parent' }).click();
  await expect.element(shown('parent')).toBeVisible();
});

test('a click brings it nearer and another lets it fit again', async () => {
  await open(1, pictureOf(1, 'A fox'));
  await expect.element(shown('A fox')).toBeVisible();
  const fitted = shown('A fox').element().getBoundingClientRect().width;
  await shown('A fox').click();
  await expect.element(button('Zoom')).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(() => shown('A fox').element().getBoundingClientRect().width)
    .toBeGreaterThan(fitted * 1.2);
  await run('picture.zoom-fit');
  await expect.poll(() => shown('A fox').element().getBoundingClientRect().width).toBe(fitted);
});

test('lends its colour to the interface for as long as it is looked at', async () => {
  const blue = 'ExoGDYAAeIiHiIiAAAAAAAB4h4eICIiIcA==';
  await open(1, pictureOf(1, 'A fox', { placeholder: blue }));
  const { style } = document.documentElement;
  await expect.poll(() => style.getPropertyValue('--hue')).not.toBe('');
  location.hash = '#/gallery';
  await expect.poll(() => style.getPropertyValue('--hue')).toBe('');
});

test('says how relatives came from each other, and which of them are in the bin', async () => {
  const parent = pictureOf(1, 'parent', { deletedAtMs: 1 });
  const own = pictureOf(2, 'child', { parents: [idOf(1)] });
  const brother = pictureOf(3, 'brother', { parents: [idOf(1)] });
  const mate = pictureOf(4, 'mate', { id: idOf(2).replace(/2$/, '9'), batch: own.batch });
  await open(2, parent, own, brother, mate);
  const from = page.getByRole('list', { name: 'Came from' }).getByRole('link', { name: 'parent' });
  await expect.element(from).toHaveAccessibleDescription('Remix · In the bin');
  const siblings = page.getByRole('list', { name: 'Siblings' });
  await expect.element(siblings.getByRole('link', { name: 'brother' })).toBeVisible();
  await expect.element(siblings.getByRole('link', { name: 'mate' })).toBeVisible();
});

test('a picture that was deleted for good leaves its recipe to those that came from it', async () => {
  const kept = new Map<string, Tombstone>();
  library = memoryLibrary(kept);
  const tombstones = memoryTombstoneStore(kept, library);
  await library.save(pictureOf(1, 'A fox'), { original: new Blob(), thumbnail: new Blob() });
  await library.remove([idOf(1)]);
  storage = { tombstones: async () => tombstones };
  await open(2, pictureOf(2, 'child', { parents: [idOf(1)] }));
  const from = page.getByRole('list', { name: 'Came from' }).getByRole('link', { name: 'A fox' });
  await expect.element(from).toHaveAccessibleDescription('Remix · Deleted');
  await from.click();
  await expect
    .element(page.getByRole('heading', { name: 'This picture was deleted for good' }))
    .toBeVisible();
  await button('Remix').click();
  expect(studio.draft.getState()).toMatchObject({ prompt: 'A fox', parents: [idOf(1)] });
});

test('an address without a picture says so and leads on', async () => {
  await open(9);
  await expect.element(page.getByRole('heading', { name: 'No picture here' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Go to the gallery' })).toBeVisible();
});

test('a picture in the bin can be brought back', async () => {
  await open(1, pictureOf(1, 'A fox', { deletedAtMs: 1 }));
  await button('Bring it back').click();
  await expect.element(shown('A fox')).toBeVisible();
});

test('an original that cannot be read leaves thumbnail and recipe, and can be made again', async () => {
  library = { ...library, original: () => Promise.resolve(null) };
  await open(1, pictureOf(1, 'A fox'));
  await expect.element(page.getByRole('alert')).toHaveTextContent('Its recipe is kept');
  await button('Make it again').click();
  expect(studio.draft.getState().prompt).toBe('A fox');
});

test('a broken file is told from a picture', async () => {
  library = { ...library, original: () => Promise.resolve(new Blob(['no picture'])) };
  await open(1, pictureOf(1, 'A fox'));
  await expect.element(page.getByRole('alert')).toHaveTextContent('cannot be read');
});
