import { beforeAll, describe, expect, it } from 'vitest';
import { FARTHEST_LOOK, lookDistance, lookOf } from '@/domain/library/search/look.ts';
import { workerThumbnailer } from './worker-thumbnailer.ts';

const thumbnailer = workerThumbnailer((address) => address);
const WIDTH = 640;
const HEIGHT = 480;
const SCENES = 12;

/** A ground and a few shapes, others for each number. */
function scene(number: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d')!;
  const chance = (nth: number) =>
    Math.abs(Math.sin(number * 12.9898 + nth * 78.233) * 43758.5453) % 1;
  const ground = context.createLinearGradient(0, 0, 0, HEIGHT);
  ground.addColorStop(0, `hsl(${360 * chance(1)} 60% ${30 + 60 * chance(2)}%)`);
  ground.addColorStop(1, `hsl(${360 * chance(3)} 50% ${10 + 50 * chance(4)}%)`);
  context.fillStyle = ground;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  for (let shape = 0; shape < 4; shape++) {
    const at = 10 + shape * 5;
    context.fillStyle = `hsl(${360 * chance(at)} 70% ${80 * chance(at + 1)}%)`;
    context.beginPath();
    const radius = 60 + 120 * chance(at + 2);
    context.arc(WIDTH * chance(at + 3), HEIGHT * chance(at + 4), radius, 0, 7);
    context.fill();
  }
  return canvas;
}

function edited(from: OffscreenCanvas, filter: string, crop: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(WIDTH / 2, HEIGHT / 2);
  const context = canvas.getContext('2d')!;
  context.filter = filter;
  const [left, top] = [WIDTH * crop, HEIGHT * crop];
  const [width, height] = [WIDTH - 2 * left, HEIGHT - 2 * top];
  context.drawImage(from, left, top, width, height, 0, 0, WIDTH / 2, HEIGHT / 2);
  return canvas;
}

async function lookOfCanvas(canvas: OffscreenCanvas): Promise<Int8Array> {
  const image = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 });
  return lookOf((await thumbnailer.thumbnail(image)).placeholder);
}

const scenes = Array.from({ length: SCENES }, (_, number) => scene(number));
let looks: Int8Array[] = [];

beforeAll(async () => {
  looks = await Promise.all(scenes.map(lookOfCanvas));
});

describe('of many pictures, the one that looks most like an edited one is what it was made of', () => {
  it.each([
    ['smaller', 'none', 0],
    ['brighter', 'brightness(1.2)', 0],
    ['paler', 'saturate(0.8)', 0],
    ['cropped', 'none', 0.03],
  ])('when it is %s', async (_, filter, crop) => {
    for (const [number, one] of scenes.entries()) {
      const look = await lookOfCanvas(edited(one, filter, crop));
      const distances = looks.map((other) => lookDistance(look, 0, other, 0));
      expect(distances.indexOf(Math.min(...distances))).toBe(number);
      expect(distances[number]).toBeLessThan(FARTHEST_LOOK);
    }
  });
});

it('other pictures are too far off', () => {
  const pairs = looks.flatMap((look, at) =>
    looks.slice(at + 1).map((other) => [look, other] as const),
  );
  expect(pairs.filter(([a, b]) => lookDistance(a, 0, b, 0) < FARTHEST_LOOK)).toEqual([]);
});
