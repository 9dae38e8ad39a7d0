import type { Brush } from './brush.ts';
import { easelFor } from './easel.ts';
import { paintPlaced } from './paint-placed.ts';
import { randomFromSeed } from './random.ts';
import type { Scene, SettingId, StyleId } from './scene.ts';
import { SETTINGS_BY_ID } from './settings/settings.ts';
import type { Plan, World } from './settings/setting.ts';
import type { Rect } from './shape.ts';
import { stage, type Cast } from './stage.ts';
import type { Placed } from './staging/placed.ts';
import { STYLES_BY_ID } from './styles/styles.ts';
import { suitableSetting } from './suitable-setting.ts';
import { hourOf, worldFor } from './world.ts';

export interface Commission {
  readonly scene: Scene;
  readonly cast: Cast;
  readonly style: StyleId;
  readonly setting: SettingId;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  /** Where text will stand. */
  readonly reserved: Rect | null;
}

/** A picture laid out but not yet painted. */
export interface Layout {
  readonly setting: SettingId;
  readonly style: StyleId;
  readonly world: World;
  readonly plan: Plan;
  readonly placed: readonly Placed[];
}

/** Decides everything about the picture except its pixels; needs no canvas. */
export function layOut(commission: Commission): Layout {
  const { scene, cast, seed, setting, style } = commission;
  const random = randomFromSeed(seed);
  const look = STYLES_BY_ID[style];
  const coarseness = coarsenessOf(commission, style);
  const reserved = commission.reserved && scaled(commission.reserved, 1 / coarseness);
  const frame = {
    width: Math.max(1, Math.round(commission.width / coarseness)),
    height: Math.max(1, Math.round(commission.height / coarseness)),
    reserved,
  };
  const hour = hourOf(scene, setting, look.isNocturnal ?? false, random.stream('hour'));
  const world = worldFor(scene, setting, hour, frame, look, random);
  const plan = SETTINGS_BY_ID[setting](world);
  return { setting, style, world, plan, placed: stage(scene, cast, world, plan.places) };
}

/**
 * Paints step by step and gives the share done after each, so that the caller can pause or stop
 * between them; returns the finished canvas.
 */
export function* paint(
  commission: Commission,
  layout: Layout = layOut(commission),
): Generator<number, OffscreenCanvas> {
  const { world, plan, placed } = layout;
  const style = STYLES_BY_ID[layout.style];
  const easel = easelFor(world.width, world.height, world.palette, world.random('easel'));
  const brush = style.brush(easel);
  const steps = [
    ...plan.layers,
    ...placed.map((one) => ({
      depth: one.depth,
      paint: (on: Brush) => paintPlaced(on, one, world, plan.places, easel),
    })),
  ].toSorted((a, b) => a.depth - b.depth);
  for (const [index, step] of steps.entries()) {
    step.paint(brush);
    yield (0.8 * (index + 1)) / steps.length;
  }
  style.finish?.(easel);
  yield 0.9;
  return enlarged(easel.canvas, commission.width, commission.height);
}

function coarsenessOf({ width, height }: Commission, style: StyleId): number {
  return STYLES_BY_ID[style].coarseness?.(Math.min(width, height)) ?? 1;
}

/** Coarse styles are painted small; their dots become squares here. */
function enlarged(canvas: OffscreenCanvas, width: number, height: number): OffscreenCanvas {
  if (canvas.width === width && canvas.height === height) return canvas;
  const large = new OffscreenCanvas(width, height);
  const context = large.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas in this worker');
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, width, height);
  return large;
}

function scaled({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

/** Setting and style, decided before anything is planned; `wished` goes before the prompt's style. */
export function chooseLook(
  scene: Scene,
  cast: Cast,
  wished: StyleId | null,
  seed: number,
): { readonly setting: SettingId; readonly style: StyleId } {
  const setting = suitableSetting(scene, cast, randomFromSeed(seed, 'setting'));
  return { setting, style: wished ?? scene.style ?? suitableStyle(setting, seed) };
}

/** Without a wish: a look that suits the place, another one for another seed. */
function suitableStyle(setting: SettingId, seed: number): StyleId {
  const random = randomFromSeed(seed, 'style');
  if (setting === 'geometric' || setting === 'pattern') {
    return random.pick(['flat', 'risograph', 'paper-cut']);
  }
  if (setting === 'street' || setting === 'festival')
    return random.pick(['flat', 'film', 'gouache']);
  return random.pick(['flat', 'flat', 'paper-cut', 'gouache', 'travel-poster', 'film']);
}
