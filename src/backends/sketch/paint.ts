import type { Brush } from './brush.ts';
import { chanceFor } from './chance.ts';
import { canvasOf, easelFor, type Easel } from './easel.ts';
import { paintPlaced } from './paint-placed.ts';
import { randomFromSeed } from './random.ts';
import type { Scene, SettingId, StyleId } from './scene.ts';
import { SETTINGS_BY_ID } from './settings/settings.ts';
import type { Layer, Plan, World } from './settings/setting.ts';
import type { Rect } from './shape.ts';
import { stage, type Cast } from './stage.ts';
import type { Placed } from './staging/placed.ts';
import { STYLES_BY_ID } from './styles/styles.ts';
import { foreground, framedIn } from './motifs/foreground.ts';
import { suitableSetting } from './suitable-setting.ts';
import { variedView, viewFor } from './view.ts';
import { hourOf, worldFor } from './world.ts';

export interface Commission {
  readonly scene: Scene;
  readonly cast: Cast;
  readonly style: StyleId;
  readonly setting: SettingId;
  readonly seed: number;
  /** Null for the picture of the seed itself. */
  readonly variation: number | null;
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
  const { scene, cast, seed, variation, setting, style } = commission;
  const chance = chanceFor(seed, variation);
  const look = STYLES_BY_ID[style];
  const coarseness = coarsenessOf(commission, style);
  const reserved = commission.reserved && scaled(commission.reserved, 1 / coarseness);
  const frame = {
    width: Math.max(1, Math.round(commission.width / coarseness)),
    height: Math.max(1, Math.round(commission.height / coarseness)),
    reserved,
  };
  const hour = hourOf(scene, setting, look.isNocturnal ?? false, chance.idea.stream('hour'));
  const own = viewFor(scene, seed, chance.idea.stream('composition'));
  const composed = scene.quietSide === null ? variedView(own, chance) : own;
  const view = framedIn(setting, composed, frame);
  const world = worldFor(scene, setting, hour, frame, look, view, chance);
  const bare = SETTINGS_BY_ID[setting](world);
  const plan = { ...bare, layers: [...bare.layers, ...foreground(world, setting)] };
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
  const { world, plan } = layout;
  const style = STYLES_BY_ID[layout.style];
  const easel = easelFor(world, plan.places.manner === 'pattern');
  const brush = style.brush(easel);
  const steps = stepsOf(layout, easel);
  for (const [index, step] of steps.entries()) {
    step.paint(brush);
    yield (0.8 * (index + 1)) / steps.length;
  }
  style.finish?.(easel);
  yield 0.9;
  return enlarged(easel.canvas, commission.width, commission.height);
}

/** All that is painted, back to front; without an easel subjects have no reflections. */
export function stepsOf({ plan, placed, world }: Layout, easel: Easel | null): readonly Layer[] {
  return [
    ...plan.layers,
    ...placed.map((one) => ({
      depth: one.depth,
      paint: (brush: Brush) => paintPlaced(brush, one, world, plan.places, easel),
    })),
  ].toSorted((a, b) => a.depth - b.depth);
}

function coarsenessOf({ width, height }: Commission, style: StyleId): number {
  return STYLES_BY_ID[style].coarseness?.(Math.min(width, height)) ?? 1;
}

/** Coarse styles are painted small; their dots become squares here. */
export function enlarged(canvas: OffscreenCanvas, width: number, height: number): OffscreenCanvas {
  if (canvas.width === width && canvas.height === height) return canvas;
  const { canvas: large, context } = canvasOf(width, height);
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
