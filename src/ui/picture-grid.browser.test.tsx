import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './tokens.css';
import './base.css';
import { type GridOrder, UNNUMBERED } from './grid-order.ts';
import { PictureGrid } from './picture-grid.tsx';

interface Tile {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

const SHAPES = [
  [1, 1],
  [4, 5],
  [16, 9],
  [9, 16],
  [3, 1],
] as const;

function tiles(count: number, from = 0): Tile[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const [width, height] = SHAPES[(number * 7) % SHAPES.length] ?? [1, 1];
    return { id: `tile ${number}`, width, height };
  });
}

const orderOf = (pictures: readonly Tile[]): GridOrder => ({
  length: pictures.length,
  ratios: Float32Array.from(pictures, ({ width, height }) => width / height),
  keys: new Uint32Array(pictures.length).fill(UNNUMBERED),
  idAt: (index) => pictures[index]?.id ?? '',
  indexOf: (id) => pictures.findIndex((tile) => tile.id === id),
});
const height = () => 160;
const link = (id: string, tabIndex: 0 | -1) => (
  <a href={`#${id}`} tabIndex={tabIndex}>
    {id}
  </a>
);

let root: Root;
let place: HTMLElement;

function show(pictures: readonly Tile[], start: { at: string; offset: number } | null = null) {
  flushSync(() =>
    root.render(
      <PictureGrid
        order={orderOf(pictures)}
        label="Tiles"
        targetHeight={height}
        startAt={start && { id: start.at, offset: start.offset }}
        focusAt={start?.at ?? null}
      >
        {link}
      </PictureGrid>,
    ),
  );
}

beforeEach(async () => {
  await page.viewport(1000, 700);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});

afterEach(() => {
  root.unmount();
  place.remove();
  window.scrollTo(0, 0);
});

const tile = (name: string) => page.getByRole('link', { name, exact: true });
const topOf = (name: string) => tile(name).element().getBoundingClientRect().top;

test('holds few elements however many pictures there are', async () => {
  show(tiles(10_000));
  await expect.element(tile('tile 0')).toBeInTheDocument();
  expect(document.querySelectorAll('*').length).toBeLessThan(400);
  window.scrollTo(0, 100_000);
  await expect.element(tile('tile 0')).not.toBeInTheDocument();
  expect(page.getByRole('listitem').elements().length).toBeGreaterThan(10);
  expect(document.querySelectorAll('*').length).toBeLessThan(400);
});

test('leaves what stays in view as it is while rows come and go', async () => {
  show(tiles(10_000));
  await expect.element(tile('tile 0')).toBeInTheDocument();
  const stays = page.getByRole('link').elements().at(-1);
  window.scrollTo(0, 600);
  await expect.element(tile('tile 0')).not.toBeInTheDocument();
  expect(page.getByRole('link').elements()).toContain(stays);
});

test('says how many there are and where each stands', async () => {
  show(tiles(10_000));
  const first = page.getByRole('list', { name: 'Tiles' }).getByRole('listitem').first();
  await expect.element(first).toHaveAttribute('aria-setsize', '10000');
  await expect.element(first).toHaveAttribute('aria-posinset', '1');
});

test('has room for all of them from the beginning', async () => {
  show(tiles(10_000));
  await expect.element(tile('tile 0')).toBeInTheDocument();
  const before = document.documentElement.scrollHeight;
  window.scrollTo(0, before);
  await expect.element(tile('tile 9999')).toBeInTheDocument();
  expect(document.documentElement.scrollHeight).toBe(before);
});

test('is one stop of the tab key, from which arrows lead to every picture', async () => {
  show(tiles(10_000));
  await userEvent.keyboard('{Tab}');
  await expect.element(tile('tile 0')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  await expect.element(tile('tile 1')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(tile('tile 9999')).toHaveFocus();
  await expect.element(tile('tile 9999')).toBeInViewport();
  await userEvent.keyboard('{Home}');
  await expect.element(tile('tile 0')).toHaveFocus();
  await expect.element(tile('tile 0')).toBeInViewport();
});

test('goes down to the picture below and up again', async () => {
  show(tiles(100));
  await userEvent.keyboard('{Tab}{ArrowDown}');
  const below = document.activeElement?.closest('li')?.getBoundingClientRect();
  const above = tile('tile 0').element().closest('li')?.getBoundingClientRect();
  expect(below?.left).toBe(0);
  expect(below?.top).toBe((above?.bottom ?? 0) + 4);
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(tile('tile 0')).toHaveFocus();
});

test('keeps the focused picture when the view is scrolled away from it', async () => {
  show(tiles(10_000));
  await userEvent.keyboard('{Tab}');
  window.scrollTo(0, 100_000);
  await expect.poll(() => page.getByRole('listitem').elements().length).toBeGreaterThan(20);
  await expect.element(tile('tile 0')).toHaveFocus();
});

test('keeps what is in view in its place when pictures are added at the head', async () => {
  show(tiles(1000));
  window.scrollTo(0, 20_000);
  await expect.element(tile('tile 0')).not.toBeInTheDocument();
  const links = page.getByRole('link').elements();
  const name = links.find((one) => one.getBoundingClientRect().top > 0)?.textContent ?? '';
  const before = topOf(name);
  show([...tiles(7, 5000), ...tiles(1000)]);
  await expect.element(tile(name)).toBeInTheDocument();
  expect(Math.abs(topOf(name) - before)).toBeLessThanOrEqual(1);
});

test('shows at once what is added at the head while the head is in view', async () => {
  show(tiles(1000));
  await expect.element(tile('tile 0')).toBeInViewport();
  show([...tiles(1, 5000), ...tiles(1000)]);
  await expect.element(tile('tile 5000')).toBeInViewport();
  expect(window.scrollY).toBe(0);
});

test('begins where it was left, with the focus there', async () => {
  show(tiles(1000), { at: 'tile 500', offset: 300 });
  await expect.element(tile('tile 500')).toHaveFocus();
  const frame = tile('tile 500').element().closest('li');
  expect(Math.abs((frame?.getBoundingClientRect().top ?? 0) - 300)).toBeLessThanOrEqual(1);
});
