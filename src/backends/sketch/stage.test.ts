import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFromVector } from './form.ts';
import { layOut, type Layout } from './paint.ts';
import { SETTINGS, STYLES, type Scene, type SettingId } from './scene.ts';
import type { Rect } from './shape.ts';
import type { Cast } from './stage.ts';
import { boxOf, overlap } from './staging/placed.ts';
import { bearingOf } from './staging/posture.ts';
import type { Vector } from './vector.ts';

const shards = import.meta.glob<Record<string, Vector>>('./generated/vectors-*.json', {
  eager: true,
  import: 'default',
});

const cast: Cast = new Map(
  Object.entries(shards).flatMap(([file, vectors]) => {
    const group = /vectors-(.+)\.json/.exec(file)?.[1] ?? '';
    // Every seventh keeps the test quick and each group in it.
    return Object.entries(vectors)
      .filter((_, index) => index % 7 === 0)
      .map(([name, vector]) => [name, { form: formFromVector(vector), group }] as const);
  }),
);

const EMPTY: Scene = {
  subjects: [],
  setting: null,
  variant: null,
  time: null,
  season: null,
  weather: null,
  palette: { colors: [], tone: null },
  style: null,
  framing: null,
  quietSide: null,
  lettering: [],
  mood: null,
  fragments: [],
};

const subjects = fc.array(
  fc.record({
    vector: fc.constantFrom(...cast.keys()),
    count: fc.integer({ min: 1, max: 12 }),
    color: fc.constantFrom(null, '#d7263d'),
    scale: fc.constantFrom(null, 'small' as const, 'large' as const),
    place: fc.constantFrom(
      null,
      { relation: 'left-of' as const, subject: 0 },
      { relation: 'behind' as const, subject: 0 },
      { relation: 'above' as const, subject: 0 },
      { relation: 'inside' as const, subject: 0 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

const scenes = fc.record({
  subjects,
  setting: fc.constantFrom(...SETTINGS),
  time: fc.constantFrom(null, 'day' as const, 'sunset' as const, 'night' as const),
  framing: fc.constantFrom(
    null,
    'centred' as const,
    'thirds' as const,
    'close-up' as const,
    'from-above' as const,
  ),
  quietSide: fc.constantFrom(
    null,
    'left' as const,
    'right' as const,
    'top' as const,
    'bottom' as const,
  ),
});

const sizes = fc.constantFrom([1024, 1024], [864, 1536], [1536, 512], [64, 64], [2048, 300]);
const texts = fc.constantFrom(null, 'top' as const, 'bottom' as const, 'left' as const);

const layouts = fc
  .tuple(scenes, sizes, texts, fc.constantFrom(...STYLES), fc.nat(), fc.constantFrom(null, 1, 77))
  .map(([wish, [width = 64, height = 64], text, style, seed, variation]) => {
    const reserved = text && textAt(text, width, height);
    const scene: Scene = { ...EMPTY, ...wish };
    const commission = {
      scene,
      cast,
      style,
      setting: wish.setting,
      seed,
      variation,
      width,
      height,
      reserved,
    };
    return { layout: layOut(commission), reserved, width };
  });

function textAt(side: 'top' | 'bottom' | 'left', width: number, height: number): Rect {
  if (side === 'left') return { x: 0, y: 0, width: width * 0.4, height };
  return { x: 0, y: side === 'top' ? 0 : height * 0.68, width, height: height * 0.32 };
}

function shown({ placed }: Layout) {
  return placed.filter(({ manner }) => manner !== 'repeat');
}

describe('staging', () => {
  it('keeps every subject inside the frame', () => {
    fc.assert(
      fc.property(layouts, ({ layout }) => {
        const { width, height } = layout.world;
        for (const placed of shown(layout)) {
          const box = boxOf(placed);
          expect(box.x).toBeGreaterThanOrEqual(-0.5);
          expect(box.y).toBeGreaterThanOrEqual(-0.5);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 0.5);
        }
      }),
    );
  });

  it('puts no subject under reserved text', () => {
    fc.assert(
      fc.property(layouts, ({ layout, reserved, width }) => {
        if (!reserved) return;
        const scale = layout.world.width / width;
        const text = {
          x: reserved.x * scale,
          y: reserved.y * scale,
          width: reserved.width * scale,
          height: reserved.height * scale,
        };
        for (const placed of shown(layout)) expect(overlap(boxOf(placed), text)).toBeLessThan(2);
      }),
    );
  });

  it('lets nothing float above the ground unless it flies', () => {
    fc.assert(
      fc.property(layouts, ({ layout }) => {
        const { stand, manner } = layout.plan.places;
        if (!stand || manner !== 'scenery') return;
        const { height } = layout.world;
        for (const { manner: how, foot } of layout.placed) {
          if (how === 'stand') expect(foot).toBeGreaterThan(stand.far - height * 0.03);
        }
      }),
    );
  });

  it('shows as many of each subject as asked for', () => {
    const scene: Scene = { ...EMPTY, subjects: [subjectOf(5)] };
    const layout = layOut({
      scene,
      cast,
      style: 'flat',
      setting: 'meadow',
      seed: 1,
      variation: null,
      width: 512,
      height: 512,
      reserved: null,
    });
    expect(layout.placed).toHaveLength(5);
  });

  it('composes anew for another seed', () => {
    const scene: Scene = { ...EMPTY, subjects: [subjectOf(1)] };
    const spots = new Set(
      Array.from({ length: 12 }, (_, seed) => {
        const layout = layOut({
          scene,
          cast,
          style: 'flat',
          setting: 'mountains',
          seed,
          variation: null,
          width: 512,
          height: 512,
          reserved: null,
        });
        return (
          Math.round((layout.placed[0]?.x ?? 0) / 50) * 100 + Math.round(layout.world.horizon / 40)
        );
      }),
    );
    expect(spots.size).toBeGreaterThan(4);
  });
});

function subjectOf(count: number): Scene['subjects'][number] {
  const vector = [...cast].find(
    ([name, { group }]) => bearingOf(name, group).posture === 'stands',
  )?.[0];
  if (!vector) throw new Error('no standing vector in the cast');
  return { vector, count, color: null, scale: null, place: null };
}

describe('the bearing of vectors', () => {
  it.each([
    ['fish', 'animals-2', 'swims'],
    ['bird', 'animals-2', 'flies'],
    ['sailboat', 'travel', 'sails'],
    ['chair', 'things-2', 'stands'],
    ['fox', 'animals-1', 'head'],
    ['balloon', 'play-1', 'drifts'],
    ['red-paper-lantern', 'things-1', 'hangs'],
    ['crescent-moon', 'sky', 'celestial'],
    ['thumbs-up', 'hands', 'sign'],
    ['cactus', 'plants', 'grows'],
    ['woman-running', 'people-3', 'stands'],
  ])('%s of %s %s', (name, group, posture) => {
    expect(bearingOf(name, group).posture).toBe(posture);
  });
});

it('lays out every setting without subjects', () => {
  for (const setting of SETTINGS satisfies readonly SettingId[]) {
    const layout = layOut({
      scene: EMPTY,
      cast,
      style: 'flat',
      setting,
      seed: 3,
      variation: null,
      width: 512,
      height: 320,
      reserved: null,
    });
    expect(layout.plan.layers.length).toBeGreaterThan(1);
  }
});
