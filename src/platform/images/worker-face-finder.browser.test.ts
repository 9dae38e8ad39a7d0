import photo from '@vladmandic/face-api/demo/sample1.jpg?url';
import otherPhoto from '@vladmandic/face-api/demo/sample6.jpg?url';
import { describe, expect, it } from 'vitest';
import { workerFaceFinder } from './worker-face-finder.ts';

const finder = workerFaceFinder((address) => address);

async function imageAt(address: string): Promise<Blob> {
  return (await fetch(address)).blob();
}

/** What Sketch is made of: shapes in flat colors. */
async function drawnFox(): Promise<Blob> {
  const canvas = new OffscreenCanvas(800, 600);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#f6d8a8';
  context.fillRect(0, 0, 800, 600);
  const dot = (x: number, y: number, radius: number, color: string) => {
    context.fillStyle = color;
    context.beginPath();
    context.arc(x, y, radius, 0, 7);
    context.fill();
  };
  dot(400, 300, 180, '#e8772e');
  for (const x of [330, 470]) dot(x, 260, 24, '#3a2218');
  dot(400, 350, 30, '#3a2218');
  return canvas.convertToBlob();
}

describe('a face', () => {
  it.each([
    ['a photo', photo],
    ['another photo', otherPhoto],
  ])('is seen in %s of people', async (_name, address) => {
    expect(await finder.seesFace(await imageAt(address))).toBe(true);
  });

  it('is not seen in a drawn animal, nor in a photo without its people', async () => {
    expect(await finder.seesFace(await drawnFox())).toBe(false);
    const decoded = await createImageBitmap(await imageAt(photo));
    const canvas = new OffscreenCanvas(300, 300);
    // A corner of the background.
    canvas.getContext('2d')!.drawImage(decoded, 0, 0, 300, 300, 0, 0, 300, 300);
    expect(await finder.seesFace(await canvas.convertToBlob())).toBe(false);
  });

  it('is not looked for in what is no image, which is said', async () => {
    await expect(finder.seesFace(new Blob(['no image']))).rejects.toThrow();
    expect(await finder.seesFace(await imageAt(photo))).toBe(true);
  });
});
