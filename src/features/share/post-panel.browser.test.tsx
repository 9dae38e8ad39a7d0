import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import { sharingOf } from '@/studio/sharing/sharing.ts';
import { ShareSheet } from './share-sheet.tsx';

let end = () => {};
const shown = page.getByRole('list', { name: 'Formats of the set' }).getByRole('listitem');
const names = page.getByRole('list', { name: 'Files of the set' });

beforeEach(async () => {
  const canvas = new OffscreenCanvas(64, 64);
  canvas.getContext('2d')!.fillRect(0, 0, 64, 64);
  const image = await canvas.convertToBlob();
  const library = memoryLibrary();
  const kept = samplePicture(1, { width: 1024, height: 1024 });
  await library.save(kept, { original: image, thumbnail: image });
  const workshop = sampleWorkshop({
    // The left edge of a square, whatever the shape.
    findCut: async () => ({ x: 0, y: 0, width: 512, height: 1024 }),
  });
  const storage = { library, jobs: memoryJobStore() };
  const { studio, end: take } = renderInStudio(<ShareSheet />, { storage, workshop });
  sharingOf(studio).setState([kept.id], true);
  end = take;
  await page.getByRole('radio', { name: 'Posts for networks' }).click({ force: true });
  await expect.poll(() => shown.elements().length).toBe(3);
});
afterEach(() => end());

test('shows the part of each format, which keys move over the picture', async () => {
  const part = page.getByRole('button', { name: /^Part shown in Instagram, Story/ });
  await expect.element(part).toBeVisible();
  const left = () => part.element().parentElement?.querySelector('img')?.style.left;
  await expect.poll(left).toBe('0%');
  (part.element() as HTMLElement).focus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  await expect.poll(() => Number.parseInt(left() ?? '', 10)).toBe(-39);
  await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
  await expect.poll(left).toBe('0%');
});

test('leaves formats out, and names what is saved by a pattern', async () => {
  await page.getByRole('button', { name: 'Leave out Instagram, Story' }).click();
  await expect.poll(() => shown.elements().length).toBe(2);
  await page.getByRole('textbox', { name: 'Names of the files' }).fill('[[number]] [[network]]');
  await expect.element(names).toHaveTextContent('1-instagram.jpg');
  await expect.element(names).toHaveTextContent('1-x.jpg');
  await expect.element(page.getByRole('button', { name: 'Save 2 files' })).toBeEnabled();
});
