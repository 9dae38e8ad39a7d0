import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '@/domain/recipe/formats.ts';
import { STYLES } from '../scene.ts';
import type { Rect } from '../shape.ts';
import { contrastBetween, luminanceOf, REQUIRED_CONTRAST, type Rgb } from './contrast.ts';
import { planLettering, type LetteringPlan, type LetteringWish } from './plan-lettering.ts';
import { prepareGround, setLettering } from './set-lettering.ts';

const SIZES = [
  ...FORMATS.map(({ size }) => size),
  { width: 64, height: 64 },
  { width: 300, height: 900 },
  { width: 2000, height: 200 },
];

const TEXTS = [
  ['WINTER SALE'],
  ['Summer Jazz Nights', 'Every Friday in July', 'Open air · free entry · bring a blanket'],
  ['दीपावली की शुभकामनाएँ', 'रोशनी का त्योहार'],
  ['Donaudampfschifffahrtsgesellschaftskapitänsmütze'],
  ['شتاء دافئ', 'خصم ٥٠٪'],
  ['Hallo 🦊 Füchse', 'क्षत्रिय & Co. עברית'],
  ['a'.repeat(400)],
  ['The quick brown fox jumps over the lazy dog. '.repeat(200)],
  ['Z̷̡͔̓a̵l̶g̸o̴', '\u202Eevil\u0000'],
];

const wishes: fc.Arbitrary<LetteringWish> = fc.record({
  lines: fc.oneof(
    fc.constantFrom(...TEXTS),
    fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
      minLength: 1,
      maxLength: 4,
    }),
  ),
  size: fc.constantFrom(...SIZES),
  style: fc.constantFrom(...STYLES),
  quietSide: fc.constantFrom(
    null,
    'left' as const,
    'right' as const,
    'top' as const,
    'bottom' as const,
  ),
  seed: fc.nat(0xffff_ffff),
});

const hex = fc.nat(0xff_ffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const palettes = fc.record({ ink: hex, paper: hex, accent: hex });

/** Pictures that are hard to write on: flat, graded, in patches, and noise. */
const grounds = fc.record({
  kind: fc.constantFrom('flat', 'graded', 'patches', 'noise'),
  from: hex,
  to: hex,
});
type Ground = { kind: string; from: string; to: string };

function picture(width: number, height: number, { kind, from, to }: Ground) {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const gradient = context.createLinearGradient(0, 0, width, height);
  gradient.addColorStop(0, from);
  gradient.addColorStop(1, kind === 'flat' ? from : to);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
  const step = kind === 'noise' ? Math.max(2, width / 200) : width / 14;
  if (kind === 'patches' || kind === 'noise') {
    let state = 1;
    for (let y = 0; y < height; y += step) {
      for (let x = 0; x < width; x += step) {
        state = (state * 48_271) % 0x7fff_ffff;
        context.fillStyle = state % 3 === 0 ? from : state % 3 === 1 ? to : '#808080';
        context.fillRect(x, y, step, step);
      }
    }
  }
  return context;
}

/** The share of pixels behind a line that its colour does not stand out from enough. */
function shareTooClose(context: OffscreenCanvasRenderingContext2D, rect: Rect, color: Rgb): number {
  const x = Math.floor(rect.x);
  const y = Math.floor(rect.y);
  const { data } = context.getImageData(
    x,
    y,
    Math.max(1, Math.ceil(rect.x + rect.width) - x),
    Math.max(1, Math.ceil(rect.y + rect.height) - y),
  );
  const own = luminanceOf(color);
  let close = 0;
  for (let at = 0; at < data.length; at += 4) {
    const behind = luminanceOf([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
    if (contrastBetween(own, behind) < REQUIRED_CONTRAST) close++;
  }
  // Of a mark of a few pixels, one alone hides nothing.
  return close / Math.max(data.length / 4, 200);
}

function expectInside({ lines, size, pill }: LetteringPlan): void {
  const short = Math.min(size.width, size.height);
  const margin = 0.06 * short;
  for (const { ink } of lines) {
    expect(ink.x).toBeGreaterThanOrEqual(margin - 0.5);
    expect(ink.y).toBeGreaterThanOrEqual(margin - 0.5);
    expect(ink.x + ink.width).toBeLessThanOrEqual(size.width - margin + 0.5);
    expect(ink.y + ink.height).toBeLessThanOrEqual(size.height - margin + 0.5);
  }
  if (pill) {
    expect(pill.x).toBeGreaterThanOrEqual(margin - 0.5);
    expect(pill.x + pill.width).toBeLessThanOrEqual(size.width - margin + 0.5);
  }
}

describe('lettering', () => {
  test('stands inside the margins and out of the way of itself, whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (wish) => {
        const plan = await planLettering(wish);
        if (!plan) return;
        expectInside(plan);
        const { reserved, lines } = plan;
        for (const [index, { ink }] of lines.entries()) {
          expect(ink.x).toBeGreaterThanOrEqual(reserved.x);
          expect(ink.y + ink.height).toBeLessThanOrEqual(reserved.y + reserved.height + 0.5);
          const next = lines[index + 1];
          if (next) expect(next.y).toBeGreaterThan(lines[index]?.y ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test('can be read against the pixels behind every line', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, palettes, grounds, async (wish, palette, ground) => {
        const plan = await planLettering(wish);
        if (!plan) return;
        const context = picture(wish.size.width, wish.size.height, ground);
        const inks = prepareGround(context, plan, palette);
        expect(inks.contrast).toBeGreaterThanOrEqual(REQUIRED_CONTRAST);
        for (const { ink, role } of plan.lines) {
          const color =
            role === 'headline'
              ? inks.headline
              : role === 'second' && plan.pill
                ? inks.pill
                : inks.text;
          expect(shareTooClose(context, ink, color)).toBeLessThan(0.03);
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  test('keeps a story free of text where the networks lay their controls', async () => {
    const size = { width: 864, height: 1536 };
    for (const quietSide of ['top', 'bottom', 'left', 'right'] as const) {
      for (const lines of TEXTS) {
        const plan = await planLettering({ lines, size, style: 'flat', quietSide, seed: 1 });
        for (const { ink } of plan?.lines ?? []) {
          expect(ink.y).toBeGreaterThanOrEqual(0.14 * size.height);
          expect(ink.y + ink.height).toBeLessThanOrEqual(0.86 * size.height);
        }
      }
    }
  });

  test('shortens with an ellipsis what does not fit at the smallest size', async () => {
    const size = { width: 1024, height: 1024 };
    const lines = ['One headline', 'word '.repeat(5000)];
    const plan = await planLettering({ lines, size, style: 'flat', quietSide: null, seed: 1 });
    expect(plan?.lines[0]?.text).toBe('One headline');
    expect(plan?.lines.at(-1)?.text).toMatch(/…$/);
    expect(Math.min(...(plan?.lines ?? []).map((line) => line.size))).toBeGreaterThan(0.021 * 1024);
  });

  test('is not there when there is nothing to read', async () => {
    const size = { width: 512, height: 512 };
    const wish = { lines: [' ', '\u0000'], size, style: 'flat' as const, quietSide: null, seed: 1 };
    expect(await planLettering(wish)).toBeNull();
  });

  test('is the same pixels again', async () => {
    const wish: LetteringWish = {
      lines: ['Winter Sale', 'दीपावली'],
      size: { width: 600, height: 400 },
      style: 'paper-cut',
      quietSide: 'left',
      seed: 7,
    };
    const draw = async () => {
      const plan = await planLettering(wish);
      const context = picture(600, 400, { kind: 'patches', from: '#204060', to: '#f0c040' });
      if (plan)
        setLettering(context, plan, { ink: '#101020', paper: '#fff8ee', accent: '#d04030' });
      const { data } = context.getImageData(0, 0, 600, 400);
      return new Uint8Array(await crypto.subtle.digest('SHA-256', data));
    };
    expect(await draw()).toEqual(await draw());
  });
});
