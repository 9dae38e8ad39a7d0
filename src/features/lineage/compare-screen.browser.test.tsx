import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { Route } from 'wouter';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { difference } from '@/platform/images/difference.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import type { Studio } from '@/studio/studio.ts';
import { CompareScreen } from './compare-screen.tsx';

const fox = samplePicture(1, {
  recipe: sampleRecipe({ prompt: 'a red fox, snow', style: 'ink', seed: 1 }),
  width: 40,
  height: 20,
});
const owl = samplePicture(2, {
  recipe: sampleRecipe({ prompt: 'an owl, snow', style: 'gouache', seed: 2 }),
  width: 20,
  height: 20,
});

/** Black on the left, on the right of that colour. */
async function halves({ width, height }: Picture, colour: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context?.fillRect(0, 0, width, height);
  if (context) context.fillStyle = colour;
  context?.fillRect(width / 2, 0, width / 2, height);
  return canvas.convertToBlob();
}

let library: Library;
let studio: Studio;
let end = () => {};

async function open(): Promise<void> {
  for (const [picture, colour] of [
    [fox, 'white'],
    [owl, 'black'],
  ] as const) {
    const file = await halves(picture, colour);
    await library.save(picture, { original: file, thumbnail: file });
  }
  location.hash = `#/compare/${fox.id}/${owl.id}`;
  ({ studio, end } = renderInStudio(
    <Route path="/compare/:id/:other">{({ id }) => <CompareScreen id={id ?? ''} />}</Route>,
    {
      storage: { library, jobs: memoryJobStore() },
      workshop: sampleWorkshop({ difference }),
    },
  ));
  await expect.element(shown('A: a red fox, snow').first()).toBeVisible();
}

const shown = (name: string) => page.getByRole('img', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click();

beforeEach(async () => {
  await page.viewport(1200, 800);
  library = memoryLibrary();
});

afterEach(() => {
  end();
  delete document.documentElement.dataset['theme'];
});

test('two pictures beside each other are enlarged and moved as one', async () => {
  await open();
  const a = shown('A: a red fox, snow').element();
  const b = shown('B: an owl, snow').element();
  const before = a.getBoundingClientRect();
  a.dispatchEvent(
    new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -400, ctrlKey: true }),
  );
  await expect.poll(() => a.getBoundingClientRect().width / before.width).toBeCloseTo(Math.E, 1);
  expect(getComputedStyle(b).transform).toBe(getComputedStyle(a).transform);
});

test('a slider shows more of the one or of the other', async () => {
  await open();
  await choose('Slider');
  const slider = page.getByRole('slider', { name: 'Where B begins' });
  await slider.fill('80');
  await expect
    .poll(() => shown('B: an owl, snow').element().parentElement?.style.clipPath)
    .toBe('inset(0px 0px 0px 80%)');
});

test('the difference says how much of the picture it is, and that the sizes differ', async () => {
  await open();
  await choose('Difference');
  const said = page.getByRole('status');
  await expect.element(said).toHaveTextContent('50% of the picture differs.');
  await expect.element(said).toHaveTextContent('B is drawn at the size of A');
  const image = shown('Difference').element() as HTMLImageElement;
  await expect.poll(() => image.naturalWidth).toBe(40);
});

test('recipes are told apart word by word, and either is a new beginning', async () => {
  await open();
  const panel = page.getByRole('complementary', { name: 'Recipes' });
  expect([...panel.element().querySelectorAll('del')].map((one) => one.textContent.trim())).toEqual(
    ['a red fox,'],
  );
  await button('Start from B').click();
  expect(studio.draft.getState()).toMatchObject({ prompt: 'an owl, snow', parents: [owl.id] });
  studio.announcements.getState().at(-1)?.action?.run();
  expect(studio.draft.getState().prompt).toBe('');
});

test('a merge takes phrases and settings from both, and comes from both', async () => {
  await open();
  await page.getByRole('checkbox', { name: 'a red fox A' }).click();
  await choose('B: Gouache');
  await expect.element(page.getByText('an owl, snow', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'a red fox A' }).click();
  await button('Start from the merge').click();
  expect(location.hash).toBe('#/');
  expect(studio.draft.getState()).toMatchObject({
    prompt: 'a red fox, an owl, snow',
    style: 'gouache',
    seed: 1,
    parents: [fox.id, owl.id],
  });
});

test('a picture that is not here is said to be so', async () => {
  location.hash = `#/compare/${fox.id}/${owl.id}`;
  ({ studio, end } = renderInStudio(
    <Route path="/compare/:id/:other">{({ id }) => <CompareScreen id={id ?? ''} />}</Route>,
    { storage: { library, jobs: memoryJobStore() } },
  ));
  await expect.element(page.getByRole('alert')).toHaveTextContent('One of these pictures');
});

test.each(['light', 'dark'])('can be read by everyone in the %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await open();
  await expect.element(button('Start from the merge')).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
