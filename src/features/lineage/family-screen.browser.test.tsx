import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { Route } from 'wouter';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import type { Tombstone } from '@/domain/library/tombstone.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { memoryTombstoneStore } from '@/platform/storage/memory-tombstone-store.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import type { Studio } from '@/studio/studio.ts';
import { FamilyScreen } from './family-screen.tsx';

const idOf = (number: number) => `01A${String(number).padStart(17, '0')}`;

const pictureOf = (number: number, prompt: string, ...parents: number[]): Picture =>
  samplePicture(number, {
    id: idOf(number),
    recipe: sampleRecipe({ prompt }),
    parents: parents.map(idOf),
    batch: idOf(number),
  });

let library: Library;
let tombstones: ReturnType<typeof memoryTombstoneStore>;
let studio: Studio;
let end = () => {};

/** A fox, of which a winter and a summer were made, and of the summer a night; the fox is deleted. */
async function openFamily(of = 2): Promise<void> {
  const family = [
    pictureOf(1, 'a fox'),
    pictureOf(2, 'winter', 1),
    pictureOf(3, 'summer', 1),
    pictureOf(4, 'night', 3),
  ];
  const canvas = new OffscreenCanvas(4, 4);
  canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
  const file = await canvas.convertToBlob();
  for (const picture of family) await library.save(picture, { original: file, thumbnail: file });
  await library.remove([idOf(1)]);
  location.hash = `#/family/${idOf(of)}`;
  ({ studio, end } = renderInStudio(
    <Route path="/family/:id">{({ id }) => <FamilyScreen id={id} />}</Route>,
    { storage: { library, jobs: memoryJobStore(), tombstones: async () => tombstones } },
  ));
  document.documentElement.dataset['screen'] = 'lineage';
  await expect.element(member('winter')).toBeVisible();
}

const member = (name: string) => page.getByRole('treeitem', { name, exact: true });

beforeEach(async () => {
  await page.viewport(1200, 800);
  const kept = new Map<string, Tombstone>();
  library = memoryLibrary(kept);
  tombstones = memoryTombstoneStore(kept, library);
});

afterEach(() => {
  end();
  delete document.documentElement.dataset['theme'];
});

test('shows who came from whom, and how, with what was deleted', async () => {
  await openFamily();
  await expect.element(member('a fox')).toHaveTextContent('Deleted');
  await expect
    .element(member('winter'))
    .toHaveAccessibleDescription('Remix: a fox. Nothing came from it');
  await expect.element(member('night')).toHaveAttribute('aria-level', '3');
  const middle = (name: string) => {
    const { left, top, width } = member(name).element().getBoundingClientRect();
    return { x: left + width / 2, top };
  };
  expect(middle('winter').top).toBe(middle('summer').top);
  expect(middle('a fox').x).toBeCloseTo((middle('winter').x + middle('summer').x) / 2, 0);
  expect(middle('night').top).toBeGreaterThan(middle('summer').top);
});

test('a small family is seen whole from the start', async () => {
  await openFamily();
  for (const name of ['a fox', 'winter', 'summer', 'night'])
    await expect.element(member(name)).toBeInViewport({ ratio: 0.99 });
});

test('is walked by arrow keys, and the one that is reached can be opened', async () => {
  await openFamily();
  (member('winter').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  await expect.element(member('night')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await expect.element(member('a fox')).toHaveFocus();
  await expect.element(member('a fox')).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  expect(location.hash).toBe(`#/picture/${idOf(1)}`);
});

test('the recipe of a deleted picture is remixed', async () => {
  await openFamily();
  await member('a fox').click();
  await page.getByRole('button', { name: 'Remix' }).click();
  await expect.poll(() => studio.draft.getState().prompt).toBe('a fox');
  expect(studio.draft.getState().parents).toEqual([idOf(1)]);
});

test('is moved by the wheel and a drag, and enlarged about the pointer', async () => {
  await openFamily();
  const place = () => member('winter').element().getBoundingClientRect();
  const tree = page.getByRole('tree', { name: 'Family' }).element();
  const before = place();
  const wheel = (options: WheelEventInit) =>
    tree.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...options }));
  wheel({ deltaX: 30, deltaY: 20 });
  await expect.poll(() => place().left).toBeCloseTo(before.left - 30, 0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => place().width).toBeCloseTo(before.width * 1.4, 0);
  wheel({ deltaY: 400, ctrlKey: true });
  await expect.poll(() => place().width).toBeCloseTo((before.width * 1.4) / Math.E, 0);
  await page.getByRole('button', { name: 'Show the whole family' }).click();
  await expect.element(member('a fox')).toBeInViewport({ ratio: 0.99 });
  await expect.element(member('night')).toBeInViewport({ ratio: 0.99 });

  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const at = place();
  const pointer = (type: string, x: number, y: number) =>
    tree.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: y }),
    );
  tree.setPointerCapture = () => {};
  pointer('pointerdown', 300, 300);
  pointer('pointermove', 340, 290);
  pointer('pointerup', 340, 290);
  await expect.poll(() => place().left).toBeCloseTo(at.left + 40, 0);
  pointer('pointermove', 500, 500);
  expect(place().left).toBeCloseTo(at.left + 40, 0);
});

test('of a family of hundreds only those in view are drawn', async () => {
  const file = new Blob();
  const others = Array.from({ length: 300 }, (_, at) => pictureOf(at + 10, `child ${at}`, 1));
  for (const picture of others) await library.save(picture, { original: file, thumbnail: file });
  await openFamily();
  await expect.element(page.getByText('304 pictures')).toBeVisible();
  expect(page.getByRole('treeitem').elements().length).toBeLessThan(30);
});

test('says so where nothing is known of a picture', async () => {
  location.hash = `#/family/${idOf(9)}`;
  ({ studio, end } = renderInStudio(
    <Route path="/family/:id">{({ id }) => <FamilyScreen id={id} />}</Route>,
    { storage: { library, jobs: memoryJobStore() } },
  ));
  await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing is known');
});

test.each(['light', 'dark'])('can be read by everyone in the %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await openFamily();
  await expect.element(member('night')).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
