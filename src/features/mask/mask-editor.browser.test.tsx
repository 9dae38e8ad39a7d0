import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import type { MaskStep } from '@/domain/mask/mask-drawing.ts';
import { MaskEditor } from './mask-editor.tsx';

const LARGE = { width: 4096, height: 4096 };

let root: Root | undefined;
let kept: readonly MaskStep[] | undefined;

async function open(): Promise<HTMLCanvasElement> {
  const blank = new OffscreenCanvas(64, 64);
  blank.getContext('2d');
  const image = await blank.convertToBlob();
  kept = undefined;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <I18nProvider i18n={setupI18n({ locale: 'en', messages: { en: {} } })}>
      <MaskEditor
        image={image}
        ground={null}
        size={LARGE}
        onClose={(steps) => {
          kept = steps;
        }}
      />
    </I18nProvider>,
  );
  await expect.element(sheet()).toHaveFocus();
  return sheet().element().querySelector('canvas')!;
}

afterEach(() => root?.unmount());

const sheet = () => page.getByRole('application', { name: 'Mask' });
const button = (name: string) => page.getByRole('button', { name, exact: true });

function alphaAt(canvas: HTMLCanvasElement, x: number, y: number): number | undefined {
  const { width, height } = canvas;
  return canvas.getContext('2d')?.getImageData(x * width, y * height, 1, 1).data[3];
}

/** A press, a way and a release of a pointer, in shares of the sheet. */
function drag(kind: 'mouse' | 'touch', ...way: readonly [number, number][]): void {
  const element = sheet().element();
  const { left, top, width, height } = element.getBoundingClientRect();
  // There is no real pointer to be captured.
  element.setPointerCapture = () => {};
  way.forEach(([x, y], index) => {
    const type = index === 0 ? 'pointerdown' : 'pointermove';
    element.dispatchEvent(pointer(type, left + x * width, top + y * height, kind));
  });
  element.dispatchEvent(pointer('pointerup', 0, 0, kind));
}

const pointer = (type: string, clientX: number, clientY: number, pointerType: string) =>
  new PointerEvent(type, { clientX, clientY, pointerType, pointerId: 7, bubbles: true });

test.each(['mouse', 'touch'] as const)('a %s paints, erases and fills rectangles', async (kind) => {
  const canvas = await open();
  drag(kind, [0.2, 0.2], [0.4, 0.2]);
  await expect.poll(() => alphaAt(canvas, 0.3, 0.2)).toBe(255);
  await page.getByRole('radio', { name: 'Eraser' }).click({ force: true });
  drag(kind, [0.3, 0.2], [0.3, 0.21]);
  await expect.poll(() => alphaAt(canvas, 0.3, 0.2)).toBe(0);
  await page.getByRole('radio', { name: 'Rectangle' }).click({ force: true });
  drag(kind, [0.9, 0.9], [0.6, 0.6]);
  await expect.poll(() => alphaAt(canvas, 0.7, 0.8)).toBe(255);
  await button('Done').click();
  expect(kept?.map((step) => step.kind)).toEqual(['stroke', 'stroke', 'rectangle']);
});

test('steps are taken back and forth, inverted and cleared', async () => {
  const canvas = await open();
  drag('mouse', [0.5, 0.5], [0.6, 0.5]);
  await expect.poll(() => alphaAt(canvas, 0.55, 0.5)).toBe(255);
  await button('Undo').click();
  await expect.poll(() => alphaAt(canvas, 0.55, 0.5)).toBe(0);
  await button('Redo').click();
  await expect.poll(() => alphaAt(canvas, 0.55, 0.5)).toBe(255);
  await button('Invert').click();
  await expect.poll(() => alphaAt(canvas, 0.55, 0.5)).toBe(0);
  expect(alphaAt(canvas, 0.1, 0.1)).toBe(255);
  await button('Clear').click();
  await expect.poll(() => alphaAt(canvas, 0.1, 0.1)).toBe(0);
});

test('keys paint what a pointer paints, and Escape keeps it', async () => {
  const canvas = await open();
  await userEvent.keyboard(' {Shift>}{ArrowRight}{/Shift} ');
  await expect.poll(() => alphaAt(canvas, 0.55, 0.5)).toBe(255);
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('Brush up at 60 % from the left');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => kept?.length).toBe(1);
});

test('what is shown stays small, however large the image is', async () => {
  const canvas = await open();
  expect(canvas.width * canvas.height).toBeLessThanOrEqual(1536 ** 2);
});
