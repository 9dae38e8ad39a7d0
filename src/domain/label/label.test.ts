import { assert, constantFrom, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_HABITS } from '@/domain/export/export-habits.ts';
import { NETWORK_FORMATS } from '@/domain/formats/network-formats.ts';
import { calmestCorner, groundOf, TONES } from './label-ground.ts';
import { labelOf } from './label-of.ts';
import { LABEL_SCALES } from './label.ts';
import { placeLabel } from './place-label.ts';

describe('the place of a label', () => {
  it('is within what a network leaves uncovered, in every format and size', () => {
    const formats = constantFrom(...NETWORK_FORMATS);
    const scales = double({ ...LABEL_SCALES, noNaN: true });
    assert(
      property(formats, integer({ min: 1, max: 60 }), scales, (format, words, scale) => {
        const { size, margins = { top: 0, right: 0, bottom: 0, left: 0 } } = format;
        const { places, letterHeight } = placeLabel(size, words, scale, margins);
        expect(letterHeight).toBeGreaterThan(0);
        for (const { x, y, width, height } of Object.values(places)) {
          expect(x).toBeGreaterThanOrEqual(margins.left * size.width - 1);
          expect(y).toBeGreaterThanOrEqual(margins.top * size.height - 1);
          expect(x + width).toBeLessThanOrEqual((1 - margins.right) * size.width + 1);
          expect(y + height).toBeLessThanOrEqual((1 - margins.bottom) * size.height + 1);
        }
      }),
    );
  });
});

/** WCAG 2.2: relative luminance of a grey, 0 to 255. */
function luminance(grey: number): number {
  const part = grey / 255;
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

describe('the tone of a label', () => {
  it.each(Object.entries(TONES))('%s can be read on every grey', (_name, { ground, ink }) => {
    for (let below = 0; below <= 255; below++) {
      const covered = ground.rgb[0] * ground.opacity + below * (1 - ground.opacity);
      const [darker = 0, lighter = 0] = [luminance(covered), luminance(ink[0])].toSorted(
        (a, b) => a - b,
      );
      expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThan(4.5);
    }
  });
});

describe('the calmest corner', () => {
  const calm = groundOf(Uint8ClampedArray.from({ length: 400 }, () => 128));
  const busy = groundOf(Uint8ClampedArray.from({ length: 400 }, (_, at) => (at * 89) % 256));
  const all = { 'top-left': calm, 'top-right': calm, 'bottom-left': calm, 'bottom-right': calm };

  it.each([
    ['where labels are looked for, if none is calmer', all, 'bottom-right'],
    ['beside a busy one', { ...all, 'bottom-right': busy }, 'bottom-left'],
    [
      'above, if there is much to see below',
      { ...all, 'bottom-left': busy, 'bottom-right': busy },
      'top-right',
    ],
  ] as const)('is %s', (_where, grounds, corner) => expect(calmestCorner(grounds)).toBe(corner));
});

describe('a label says', () => {
  const cut = { format: 'instagram-story', target: { width: 1080, height: 1920 } };
  const question = {
    said: null,
    sourceType: 'trainedAlgorithmicMedia',
    cut: { ...cut, x: 0, y: 0, width: 9, height: 16 },
    habits: { ...DEFAULT_HABITS, labelled: ['instagram-story'] },
    language: 'en',
  } as const;

  it.each([
    ['that a model made it', question, 'AI generated'],
    [
      'that a model had a part in it',
      { ...question, sourceType: 'compositeSynthetic' },
      'Edited with AI',
    ],
    ['that rules made it', { ...question, sourceType: 'algorithmicMedia' }, 'Made by rules'],
    [
      'so in the language of those who look at it',
      { ...question, habits: { ...question.habits, language: 'de' } },
      'KI-generiert',
    ],
    ['what was said of the picture', { ...question, said: 'Von Ada' }, 'Von Ada'],
    [
      'what the user says on all',
      { ...question, habits: { ...question.habits, words: 'Studio Ada' } },
      'Studio Ada',
    ],
    ['nothing where that was wanted', { ...question, said: '' }, undefined],
    ['nothing in another format', { ...question, cut: null }, undefined],
    ['nothing of a photograph', { ...question, sourceType: 'digitalCapture' }, undefined],
    ['nothing where nobody knows', { ...question, sourceType: null }, undefined],
  ] as const)('%s', (_what, asked, text) => expect(labelOf(asked)?.text).toBe(text));

  it('so clear of what the network lays over the picture', () => {
    expect(labelOf(question)?.margins).toMatchObject({ top: 0.14, bottom: 0.2 });
  });
});
