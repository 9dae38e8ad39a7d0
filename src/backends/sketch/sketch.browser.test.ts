import { describe, expect, it } from 'vitest';
import type { GenerationEvent } from '@/domain/generation/backend.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { draw } from './draw.ts';
import { STYLES } from './scene.ts';
import { sketchBackend } from './sketch.ts';
import { understand } from './understand.ts';

const RECIPE: Recipe = {
  version: 1,
  prompt: 'a fox in a snowy forest at sunset',
  negative: '',
  style: 'flat',
  size: { width: 320, height: 240 },
  seed: 7,
  backend: 'sketch',
  model: 'sketch',
};

const own = () => sketchBackend({ workerAddress: (address) => address });

async function eventsOf(
  recipe: Recipe,
  backend = own(),
  signal = new AbortController().signal,
): Promise<GenerationEvent[]> {
  const events: GenerationEvent[] = [];
  for await (const event of backend.generate(recipe, { signal })) events.push(event);
  return events;
}

async function pictureOf(recipe: Recipe, backend = own()): Promise<Blob> {
  const last = (await eventsOf(recipe, backend)).at(-1);
  if (last?.type !== 'picture') throw new Error(`no picture but ${JSON.stringify(last)}`);
  return last.image;
}

async function pixelsOf(image: Blob): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(image);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

async function hashOf(image: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await image.arrayBuffer());
  return String(new Uint8Array(digest));
}

describe('the Sketch backend', () => {
  it('ends with one picture of the size asked for, after progress that only grows', async () => {
    const events = await eventsOf(RECIPE);
    const done = events.flatMap((event) => (event.type === 'progress' ? [event.done] : []));
    expect(done.length).toBeGreaterThan(2);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    const last = events.at(-1);
    expect(last).toMatchObject({ type: 'picture', size: RECIPE.size });
    if (last?.type !== 'picture') return;
    const bitmap = await createImageBitmap(last.image);
    expect([bitmap.width, bitmap.height]).toEqual([320, 240]);
  });

  it('draws the same pixels for the same recipe in two workers', async () => {
    const both = await Promise.all([
      hashOf(await pictureOf(RECIPE, own())),
      hashOf(await pictureOf(RECIPE, own())),
    ]);
    expect(both[0]).toBe(both[1]);
  });

  it('draws the same pixels after other pictures in the same worker', async () => {
    const backend = own();
    const first = await hashOf(await pictureOf(RECIPE, backend));
    await pictureOf({ ...RECIPE, style: 'ink', seed: 9 }, backend);
    expect(await hashOf(await pictureOf(RECIPE, backend))).toBe(first);
  });

  it('draws another composition for another seed', async () => {
    const backend = own();
    const [a, b] = await Promise.all([
      pixelsOf(await pictureOf({ ...RECIPE, seed: 1 }, backend)),
      pixelsOf(await pictureOf({ ...RECIPE, seed: 2 }, backend)),
    ]);
    let changed = 0;
    for (let i = 0; i < a.length; i += 4) if (Math.abs(a[i]! - b[i]!) > 24) changed++;
    expect(changed / (a.length / 4)).toBeGreaterThan(0.25);
  });

  it('says so when it understood nothing, and draws all the same', async () => {
    const events = await eventsOf({ ...RECIPE, prompt: 'xqzt blorf' });
    expect(events).toContainEqual({ type: 'notice', notice: { kind: 'nothing-understood' } });
    expect(events.at(-1)?.type).toBe('picture');
  });

  it('throws the reason of its signal when it is cancelled, and works on', async () => {
    const backend = own();
    const cancelling = new AbortController();
    const events: string[] = [];
    const drawing = (async () => {
      const recipe = { ...RECIPE, size: { width: 1600, height: 1600 }, style: 'watercolor' };
      for await (const event of backend.generate(recipe, { signal: cancelling.signal })) {
        events.push(event.type);
        cancelling.abort(new Error('enough'));
      }
    })();
    await expect(drawing).rejects.toThrow('enough');
    expect(events).not.toContain('picture');
    expect((await eventsOf(RECIPE, backend)).at(-1)?.type).toBe('picture');
  });

  it('fails with words of its own for a size or style that it cannot do', async () => {
    for (const wrong of [{ size: { width: 4000, height: 100 } }, { style: 'oil' }]) {
      const events = await eventsOf({ ...RECIPE, ...wrong });
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({ type: 'failed', failure: { kind: 'unsupported' } });
    }
  });

  it('draws a guide of the size of the picture, and gives up when told to', async () => {
    const backend = own();
    const { signal } = new AbortController();
    const drawn = await backend.guide?.(RECIPE, 'mask', signal);
    expect(drawn?.hasSubject).toBe(true);
    const bitmap = await createImageBitmap(drawn?.image ?? new Blob());
    expect([bitmap.width, bitmap.height]).toEqual([320, 240]);
    const giving = new AbortController();
    const given = backend.guide?.(RECIPE, 'subject', giving.signal);
    giving.abort(new Error('enough'));
    await expect(given).rejects.toThrow('enough');
    expect((await pictureOf(RECIPE, backend)).size).toBeGreaterThan(100);
  });

  it('fails as broken when its worker cannot start', async () => {
    const backend = sketchBackend({
      workerAddress: () => {
        throw new TypeError('not allowed here');
      },
    });
    expect(await eventsOf(RECIPE, backend)).toMatchObject([
      { type: 'failed', failure: { kind: 'broken' } },
    ]);
  });
});

describe('drawing', () => {
  const cancelling = new AbortController();
  it.each(STYLES)('%s fills the whole frame with more than one tone', async (style) => {
    const scene = await understand('a cat in a room');
    const order = { style, seed: 3, width: 160, height: 128 };
    const pixels = await pixelsOf(await draw(scene, order, cancelling.signal, () => undefined));
    const tones = new Set<number>();
    let holes = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i + 3] !== 255) holes++;
      tones.add(pixels[i]! >> 4);
    }
    expect(holes).toBe(0);
    expect(tones.size).toBeGreaterThan(2);
  });

  it('takes any text as a prompt', async () => {
    const prompts = [
      '',
      '\u0000\u202e"',
      '🦊🦊🦊',
      '👩‍👩‍👧 "\ud83d"',
      'क्‍ष्',
      '«»"”',
      '9'.repeat(3000),
      '-1 cats 1e9 dogs',
    ];
    for (const [seed, prompt] of prompts.entries()) {
      const order = { style: null, seed, width: 96, height: 64 };
      const image = await draw(await understand(prompt), order, cancelling.signal, () => undefined);
      expect(image.size).toBeGreaterThan(100);
    }
  });
});
