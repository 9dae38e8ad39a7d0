import { describe, expect, it } from 'vitest';
import { createId } from '@/domain/id.ts';
import type { Label } from '@/domain/label/label.ts';
import type { WantedCopy } from '@/domain/library/image-workshop.ts';
import { readPicture } from '@/domain/metadata/read-picture.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { workerWorkshop } from './worker-workshop.ts';

const workshop = workerWorkshop((address) => address);

const RECIPE = sampleRecipe({ prompt: 'eine Füchsin, लाल लोमड़ी 🦊' });
const AS_IT_IS: WantedCopy = { cut: null, label: null, inscription: null };
const INSCRIPTION = {
  sourceType: 'algorithmicMedia',
  recipe: { version: 1, recipe: RECIPE, id: createId(1, () => 0.5), parents: [] },
} as const;
const LABEL: Label = { text: 'AI generated', corner: 'bottom-right', scale: 1 };

/** Dark on its left, light on its right, and much to see at its lower right. */
async function picture(type = 'image/png', width = 400, height = 300): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#222';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#eee';
  context.fillRect(width / 2, 0, width / 2, height);
  context.fillStyle = '#a30';
  for (let at = 0; at < 40; at++)
    context.fillRect(width / 2 + ((at * 37) % (width / 2)), height - 90 + ((at * 53) % 90), 9, 9);
  return canvas.convertToBlob({ type });
}

async function pixelsOf(image: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(image);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** A mere equality of so many takes seconds. */
async function pixelsDiffering(one: Blob, other: Blob): Promise<number> {
  const [before, after] = [await pixelsOf(one), await pixelsOf(other)];
  return before.data.filter((value, at) => value !== after.data[at]).length;
}

/** Edges of what differs between two images of one size, in fractions of it. */
function changedArea(before: ImageData, after: ImageData) {
  const { width, height } = before;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let at = 0; at < before.data.length; at++) {
    if (Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0)) < 24) continue;
    const [x, y] = [(at >> 2) % width, Math.floor((at >> 2) / width)];
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
  }
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

describe.each(['image/png', 'image/jpeg', 'image/webp'])('a copy of a picture of %s', (type) => {
  it('is the same bytes where nothing of it is wanted', async () => {
    const original = await picture(type);
    const { image } = await workshop.finish(original, AS_IT_IS);
    expect(await bytesOf(image)).toEqual(await bytesOf(original));
  });

  it('has the same pixels with its recipe', async () => {
    const original = await picture(type);
    const { image, isInscribed } = await workshop.finish(original, {
      ...AS_IT_IS,
      inscription: INSCRIPTION,
    });
    expect({ isInscribed, type: image.type }).toEqual({ isInscribed: true, type });
    expect(await pixelsDiffering(original, image)).toBe(0);
    const { readings, sourceType } = readPicture(await bytesOf(image));
    expect(readings[0]?.recipe).toEqual(RECIPE);
    expect(sourceType).toBe('algorithmicMedia');
  });

  it('bears its label and its recipe in a format of its own size', async () => {
    const cut = { format: 'x-link', x: 0, y: 0, width: 400, height: 200 };
    const { image } = await workshop.finish(await picture(type), {
      cut: { ...cut, target: { width: 800, height: 400 } },
      label: LABEL,
      inscription: INSCRIPTION,
    });
    const { size, readings } = readPicture(await bytesOf(image));
    expect(size).toEqual({ width: 800, height: 400 });
    expect(readings[0]?.recipe).toEqual(RECIPE);
    expect(image.type).toBe(type);
  });
});

/** The part of a picture that a label covers. */
async function labelled(label: Label) {
  const original = await picture();
  const { image } = await workshop.finish(original, { ...AS_IT_IS, label });
  return changedArea(await pixelsOf(original), await pixelsOf(image));
}

describe('a label', () => {
  it('stands in the corner that was chosen', async () => {
    const { left, top, right, bottom } = await labelled({ ...LABEL, corner: 'top-left' });
    expect([left, top].every((edge) => edge > 0 && edge < 0.05)).toBe(true);
    expect([right < 0.5, bottom < 0.15]).toEqual([true, true]);
  });

  it('leaves a corner with much to see for a calm one', async () => {
    const { right, top } = await labelled({ ...LABEL, corner: null });
    expect(right).toBeLessThan(0.5);
    expect(top).toBeGreaterThan(0.8);
  });

  it('keeps to what a network leaves uncovered', async () => {
    const margins = { top: 0, right: 0.1, bottom: 0.35, left: 0 };
    const { right, bottom } = await labelled({ ...LABEL, margins });
    expect(right).toBeLessThan(0.9);
    expect(bottom).toBeLessThan(0.65);
  });

  it('is as large as it is wanted, and never larger than the picture', async () => {
    const usual = await labelled(LABEL);
    const large = await labelled({ ...LABEL, scale: 2 });
    const long = await labelled({ ...LABEL, text: 'नियमों से बना '.repeat(5), scale: 3 });
    expect(large.right - large.left).toBeGreaterThan(1.7 * (usual.right - usual.left));
    expect(long.left).toBeGreaterThan(0);
    expect(long.right).toBeLessThan(1);
  });
});

it('a picture that takes no inscription is given as it is, and it is said', async () => {
  const gif = new Blob(['GIF89a\x01\0\x01\0\0\0\0;'], { type: 'image/gif' });
  const { image, isInscribed } = await workshop.finish(gif, {
    ...AS_IT_IS,
    inscription: INSCRIPTION,
  });
  expect(isInscribed).toBe(false);
  expect(await bytesOf(image)).toEqual(await bytesOf(gif));
});
