import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { memoryListStore } from '@/platform/storage/memory-list-store.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import type { Studio } from '@/studio/studio.ts';
import { GalleryEditor } from './gallery-editor.tsx';

const DRAFT: GalleryDraft = {
  id: '01A00000000000000000',
  title: 'Winter',
  text: '',
  credits: '',
  language: 'en',
  address: '',
  shows: { recipes: true, models: true, dates: false },
  pictures: ['a fox', 'an owl', 'a hare'].map((alt, at) => ({
    id: samplePicture(at + 1).id,
    key: `key000000${at}`,
    alt,
    caption: '',
  })),
};

let galleries: ReturnType<typeof memoryListStore<GalleryDraft>>;
let studio: Studio;
let end = () => {};

const tile = (name: string) => page.getByRole('button', { name, exact: true });
const words = page.getByRole('textbox', { name: 'What it shows' });
const altTexts = async () => (await galleries.read())[0]?.pictures.map(({ alt }) => alt);

beforeEach(async () => {
  const canvas = new OffscreenCanvas(4, 4);
  canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
  const file = await canvas.convertToBlob();
  const library = memoryLibrary();
  for (const number of [1, 2, 3])
    await library.save(samplePicture(number), { original: file, thumbnail: file });
  galleries = memoryListStore();
  await galleries.change(() => [DRAFT]);
  const storage = { library, jobs: memoryJobStore() };
  ({ studio, end } = renderInStudio(<GalleryEditor id={DRAFT.id} />, { storage, galleries }));
  await expect.element(tile('an owl')).toBeVisible();
});
afterEach(() => end());

const focusOn = (name: string) => (tile(name).element() as HTMLElement).focus();
const undo = () =>
  studio.commands
    .getState()
    .findLast(({ id }) => id === 'site.undo')
    ?.run();

test('a picture that is chosen by keys is described next, and Escape leads back to it', async () => {
  focusOn('an owl');
  await userEvent.keyboard('{Enter}{Tab}{Tab}');
  await expect.element(words).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(tile('an owl')).toHaveFocus();
  await expect.element(words).not.toBeInTheDocument();
});

test('what was moved or taken out is taken back, with what was written since', async () => {
  focusOn('a fox');
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await expect.poll(altTexts).toEqual(['an owl', 'a fox', 'a hare']);
  await tile('an owl').click();
  await page.getByRole('button', { name: 'Take out' }).click();
  await expect.poll(altTexts).toEqual(['a fox', 'a hare']);
  await expect.element(tile('a fox')).toHaveFocus();
  await tile('a fox').click();
  await words.fill('a red fox');
  undo();
  await expect.poll(altTexts).toEqual(['an owl', 'a red fox', 'a hare']);
  undo();
  await expect.poll(altTexts).toEqual(['a red fox', 'an owl', 'a hare']);
});

test('what another tab writes meanwhile stays', async () => {
  await tile('a fox').click();
  await words.fill('a red fox');
  await expect.poll(altTexts).toContain('a red fox');
  await galleries.change((drafts) =>
    drafts.map((draft) => ({
      ...draft,
      pictures: draft.pictures.map((one) => (one.alt === 'an owl' ? { ...one, alt: 'owls' } : one)),
    })),
  );
  await expect.element(tile('owls')).toBeVisible();
  await words.fill('two foxes');
  await expect.poll(altTexts).toEqual(['two foxes', 'owls', 'a hare']);
});

test('a picture is dragged to the place of another, and the order is kept', async () => {
  await userEvent.dragAndDrop(tile('a fox'), tile('a hare'));
  await expect.poll(altTexts).toEqual(['an owl', 'a hare', 'a fox']);
  await userEvent.dragAndDrop(tile('a fox'), tile('a hare'));
  await expect.poll(altTexts).toEqual(['an owl', 'a fox', 'a hare']);
});

test('keys move a picture as a drag does, and not beyond the ends', async () => {
  focusOn('a fox');
  await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowRight}{/Alt}');
  await expect.poll(altTexts).toEqual(['an owl', 'a fox', 'a hare']);
});
