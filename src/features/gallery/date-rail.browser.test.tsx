import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import type { Library } from '@/domain/library/library.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import { GalleryScreen } from './gallery-screen.tsx';

const MANY = 120;

const rail = page.getByRole('slider', { name: 'Date' });
const pictures = page.getByRole('list', { name: 'Pictures' });

let library: Library;
let end = () => {};

beforeEach(async () => {
  await page.viewport(1200, 800);
  library = memoryLibrary();
});

afterEach(() => end());

async function open(count: number): Promise<void> {
  const file = new Blob(['picture']);
  for (let number = 0; number < count; number++)
    await library.save(samplePicture(number), { original: file, thumbnail: file });
  ({ end } = renderInStudio(<GalleryScreen />, { storage: { library, jobs: memoryJobStore() } }));
}

/** Where the frames stand that are there. */
function places(): string[] {
  return [...pictures.element().querySelectorAll('li')].map(({ style }) => style.cssText);
}

/** Once what has changed its size has been laid out, and what that changes. */
async function laidOut(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

// The first one, as from the second on its code is there.
test('rows stay where they first stood when the rail comes beside them', async () => {
  await open(MANY);
  await expect.element(pictures).toBeVisible();
  const first = places();
  expect(rail.query()).toBeNull();
  await expect.element(rail).toBeVisible();
  await laidOut();
  expect(places()).toEqual(first);
});

test('it stands beside one month, too, and a press on it leads to another part', async () => {
  await open(MANY);
  await expect.element(rail).toHaveAttribute('aria-valuemax', '0');
  await userEvent.click(rail, { position: { x: 30, y: 500 } });
  await expect.poll(() => pictures.element().querySelector('[aria-posinset="1"]')).toBeNull();
  await expect.element(rail).toBeInViewport({ ratio: 0.9 });
});

test('few pictures have the whole width', async () => {
  await open(20);
  await expect.element(pictures).toBeVisible();
  expect(pictures.element().clientWidth).toBeGreaterThan(1150);
});
