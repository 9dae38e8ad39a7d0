import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import type { Backend, GenerationEvent } from '@/domain/generation/backend.ts';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { generate } from '@/studio/compose/generate.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import type { Studio } from '@/studio/studio.ts';
import { GalleryScreen } from './gallery-screen.tsx';

const pictureOf = (prompt: string, number: number) =>
  samplePicture(number, { recipe: sampleRecipe({ prompt }), placeholder: '' });

async function painted(): Promise<Blob> {
  const canvas = new OffscreenCanvas(8, 8);
  canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
  return canvas.convertToBlob();
}

/** A backend that makes what the test tells it to, one event after the other. */
function toldBackend() {
  const told: GenerationEvent[] = [];
  let tell: (() => void) | undefined;
  const backend: Backend = {
    kind: 'sketch',
    concurrency: 1,
    models: () => Promise.resolve([]),
    async *generate() {
      for (;;) {
        const event = told.shift();
        if (event === undefined) {
          await new Promise<void>((resolve) => {
            tell = resolve;
          });
          continue;
        }
        yield event;
        if (event.type === 'picture' || event.type === 'failed') return;
      }
    },
  };
  return {
    backend,
    tell: (event: GenerationEvent) => {
      told.push(event);
      tell?.();
    },
  };
}

let library: Library;
let studio: Studio;
let end = () => {};

function open(backend?: Backend): void {
  ({ studio, end } = renderInStudio(<GalleryScreen />, {
    storage: { library, jobs: memoryJobStore() },
    ...(backend ? { backend } : {}),
  }));
}

async function keep(...pictures: readonly Picture[]): Promise<void> {
  const file = await painted();
  for (const picture of pictures) {
    await library.save(picture, { original: file, thumbnail: file });
  }
}

const pictures = page.getByRole('list', { name: 'Pictures' });
const search = page.getByRole('searchbox', { name: 'Search pictures' });

beforeEach(async () => {
  await page.viewport(1200, 800);
  location.hash = '#/gallery';
  library = memoryLibrary();
});

afterEach(() => end());

const link = (name: string) => pictures.getByRole('link', { name });

test('shows every picture as a link with its prompt for a name, newest first', async () => {
  await keep(pictureOf('A fox', 1), pictureOf('A dog', 2));
  open();
  await expect.element(pictures.getByRole('link').first()).toHaveAccessibleName('A dog');
  await expect.element(pictures.getByRole('link').nth(1)).toHaveAccessibleName('A fox');
  await expect.element(page.getByText('2 pictures')).toBeVisible();
});

test('shows the thumbnail in the frame', async () => {
  await keep(pictureOf('A fox', 1));
  open();
  const link = pictures.getByRole('link', { name: 'A fox' });
  await expect.poll(() => link.element().querySelector('img')?.naturalWidth).toBe(8);
});

test('finds by the words of the prompt as they are typed, and Escape shows all again', async () => {
  await keep(pictureOf('A fox', 1), pictureOf('A dog', 2));
  open();
  await search.fill('FOX');
  await expect.element(pictures.getByRole('link', { name: 'A dog' })).not.toBeInTheDocument();
  await expect.element(pictures.getByRole('link', { name: 'A fox' })).toBeVisible();
  await expect.element(page.getByText('1 of 2 pictures')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(pictures.getByRole('link', { name: 'A dog' })).toBeVisible();
});

test('has the words of all pictures read when one goes to the search box', async () => {
  await keep(pictureOf('A fox', 1));
  open();
  await expect.element(link('A fox')).toBeVisible();
  const readWords = vi.spyOn(await (await studio.ports.storage).catalogue(), 'readWords');
  await search.click();
  await expect.poll(() => readWords.mock.calls.length).toBe(1);
});

test('says so where nothing is found, and leads back to all pictures', async () => {
  await keep(pictureOf('A fox', 1));
  open();
  await search.fill('whale');
  await expect.element(page.getByRole('heading', { name: 'Nothing like that here' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all pictures' }).click();
  await expect.element(pictures.getByRole('link', { name: 'A fox' })).toBeVisible();
});

test('invites to make the first picture while there is none', async () => {
  open();
  await expect.element(page.getByRole('heading', { name: 'Room for your pictures' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Make the first one' })).toBeVisible();
});

test('shows favourites only when asked to, and a picture can be marked where it hangs', async () => {
  await keep(pictureOf('A fox', 1), pictureOf('A dog', 2));
  open();
  await pictures.getByRole('link', { name: 'A fox' }).hover();
  await page.getByRole('button', { name: 'Favorite', exact: true }).click();
  await page.getByRole('button', { name: 'Favorites only' }).click();
  await expect.element(pictures.getByRole('link', { name: 'A dog' })).not.toBeInTheDocument();
  await expect.element(pictures.getByRole('link', { name: 'A fox' })).toBeVisible();
});

test('says how many entries could not be read, and shows the others', async () => {
  await keep(pictureOf('A fox', 1));
  const { pages } = library;
  library = {
    ...library,
    async *pages(signal) {
      for await (const one of pages(signal)) yield { ...one, unreadable: 3 };
    },
  };
  open();
  await expect.element(pictures.getByRole('link', { name: 'A fox' })).toBeVisible();
  await expect
    .element(page.getByText('3 entries could not be read; everything else is here.'))
    .toBeVisible();
});

test('develops a picture in one frame, which keeps its place and size', async () => {
  const { backend, tell } = toldBackend();
  await keep(pictureOf('A dog', 2));
  open(backend);
  await expect.element(pictures.getByRole('link', { name: 'A dog' })).toBeVisible();
  studio.draft.setState({ ...EMPTY_DRAFT, prompt: 'A fox' }, true);
  generate(studio);
  const frame = pictures.getByRole('listitem').first();
  await expect.element(frame.getByRole('group', { name: 'A fox' })).toBeVisible();
  const before = frame.element().getBoundingClientRect();
  tell({ type: 'progress', done: 0.5 });
  await expect.element(frame.getByRole('progressbar')).toHaveAttribute('value', '0.5');
  tell({ type: 'picture', image: await painted(), size: { width: 1024, height: 1024 } });
  await expect.element(frame.getByRole('link', { name: 'A fox' })).toBeVisible();
  expect(frame.element().getBoundingClientRect()).toEqual(before);
});

test('a job that failed says why in its frame, and is tried again from there', async () => {
  const { backend, tell } = toldBackend();
  open(backend);
  studio.draft.setState({ ...EMPTY_DRAFT, prompt: 'A fox' }, true);
  generate(studio);
  tell({ type: 'failed', failure: { kind: 'refused', reason: 'no foxes' } });
  await expect.element(page.getByText('no foxes')).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).click();
  tell({ type: 'picture', image: await painted(), size: { width: 1024, height: 1024 } });
  await expect.element(pictures.getByRole('link', { name: 'A fox' })).toBeVisible();
});

test('finds phrases, beginnings of words and what is not there, among all that is kept', async () => {
  await keep(pictureOf('A red fox', 1), pictureOf('A fox in red light', 2), pictureOf('A dog', 3));
  open();
  await search.fill('"red fox"');
  await expect.element(page.getByText('1 of 3 pictures')).toBeVisible();
  await search.fill('fo -light');
  await expect.element(page.getByText('1 of 3 pictures')).toBeVisible();
  await expect.element(pictures.getByRole('link', { name: 'A red fox' })).toBeVisible();
});

test('is narrowed in the panel beside it, and a chip takes that away', async () => {
  await keep(
    { ...pictureOf('A fox', 1), tags: ['forest'] },
    { ...pictureOf('A dog', 2), tags: ['city'], rating: 5 },
  );
  open();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: 'forest 1' }).click();
  await expect.element(pictures.getByRole('link', { name: 'A dog' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Take away: forest' }).click();
  await expect.element(pictures.getByRole('link', { name: 'A dog' })).toBeVisible();
});

test('is sorted as it is asked to be', async () => {
  await keep({ ...pictureOf('A fox', 1), rating: 5 }, pictureOf('A dog', 2));
  open();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Order' }).selectOptions('Best rated first');
  await expect.element(pictures.getByRole('link').first()).toHaveAccessibleName('A fox');
});

test('a letter typed on a picture goes into the search box', async () => {
  await keep(pictureOf('A fox', 1), pictureOf('A dog', 2));
  open();
  await expect.element(pictures.getByRole('link', { name: 'A fox' })).toBeVisible();
  pictures.getByRole('link', { name: 'A fox' }).element().focus();
  await userEvent.keyboard('dog');
  await expect.element(search).toHaveValue('dog');
  await expect.element(pictures.getByRole('link', { name: 'A fox' })).not.toBeInTheDocument();
});

test('pictures that are picked are rated, tagged and deleted together, and each is undone', async () => {
  const [fox, dog, cat] = [pictureOf('A fox', 1), pictureOf('A dog', 2), pictureOf('A cat', 3)];
  await keep(fox, dog, cat);
  open();
  await expect.element(link('A cat')).toBeVisible();
  await link('A cat').click({ modifiers: ['ControlOrMeta'] });
  await link('A dog').click({ modifiers: ['Shift'] });
  await expect.element(page.getByText('2 selected')).toBeVisible();

  await page.getByRole('button', { name: 'Rate' }).click();
  await page.getByRole('button', { name: '4 of 5 stars' }).click();
  await expect.poll(async () => (await library.get(dog.id))?.rating).toBe(4);
  await page.getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Tag' }).fill('pets');
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => (await library.get(cat.id))?.tags).toEqual(['pets']);
  await userEvent.keyboard('{Escape}');

  await page.getByRole('button', { name: 'Delete' }).click();
  await expect.element(link('A dog')).not.toBeInTheDocument();
  await expect.element(link('A fox')).toBeVisible();
  for (let step = 0; step < 3; step++) await library.undo();
  await expect.element(link('A dog')).toBeVisible();
  expect(await library.get(dog.id)).toMatchObject({ rating: 0, tags: [], deletedAtMs: null });
  expect((await library.get(fox.id))?.rating).toBe(0);
});
