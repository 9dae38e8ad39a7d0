import type { Chance } from './chance.ts';
import { clamp, colorFromHex, turned } from './color.ts';
import { noiseFromSeed, shifted } from './noise.ts';
import { paletteFor, repainted, type Hour } from './palette.ts';
import type { Random } from './random.ts';
import type { Scene, SettingId, TimeOfDay } from './scene.ts';
import type { World } from './settings/setting.ts';
import type { Rect } from './shape.ts';
import type { Style } from './styles/style.ts';
import type { View } from './view.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where text will stand; nothing may happen there. */
  readonly reserved: Rect | null;
}

/** What is at home in snow. */
const COLD =
  /^(penguin|polar-bear|igloo|snowman|snow-globe|christmas-tree|santa-claus|mrs-claus|skier|snowboarder)$/;

/** The hour a scene plays at; where the prompt is silent, its mood, setting and chance decide. */
export function hourOf(scene: Scene, setting: SettingId, nocturnal: boolean, random: Random): Hour {
  const season =
    scene.season ??
    (scene.weather === 'snow' || scene.subjects.some(({ vector }) => COLD.test(vector))
      ? 'winter'
      : random.pick(['summer', 'spring', 'summer', 'autumn']));
  return {
    time: nocturnal ? 'night' : (scene.time ?? timeFor(scene, setting, random)),
    season,
    weather: scene.weather ?? 'clear',
  };
}

function timeFor(scene: Scene, setting: SettingId, random: Random): TimeOfDay {
  if (setting === 'street' || setting === 'festival' || setting === 'space') return 'night';
  if (scene.weather === 'rain' || scene.weather === 'storm')
    return random.pick(['day', 'dusk', 'day']);
  if (isPale(scene.palette.colors[0])) return random.pick(['day', 'dawn', 'day']);
  if (scene.mood === 'mysterious') return random.pick(['night', 'dusk']);
  if (scene.mood === 'romantic') return random.pick(['sunset', 'dusk', 'dawn']);
  if (scene.mood === 'dramatic') return random.pick(['sunset', 'dusk']);
  if (scene.mood === 'cozy' && setting !== 'room') return random.pick(['sunset', 'dusk']);
  if (setting === 'room') return random.pick(['day', 'day', 'sunset', 'dusk', 'dawn']);
  if (setting === 'podium' || setting === 'tabletop') return random.pick(['day', 'day', 'dawn']);
  if (setting === 'gradient' || setting === 'geometric' || setting === 'pattern') {
    return random.pick(['day', 'dawn', 'sunset', 'dusk']);
  }
  return random.pick(['day', 'day', 'day', 'dawn', 'sunset', 'dusk']);
}

/** Whether the first colour that is named would be lost in the dark. */
function isPale(color: string | undefined): boolean {
  return color !== undefined && colorFromHex(color).l > 0.82;
}

/** Settings that are made of colour more than of things. */
const UNSCENIC: ReadonlySet<SettingId> = new Set([
  'gradient',
  'geometric',
  'pattern',
  'podium',
  'tabletop',
  'room',
]);

/** How far a variation goes: shares of the free frame, degrees, and hills of the land's noise. */
const FOCUS_DRIFT = 0.13;
const HORIZON_DRIFT = 0.06;
const HUE_DRIFT = 22;
const LAND_DRIFT = 0.6;

export function worldFor(
  scene: Scene,
  setting: SettingId,
  hour: Hour,
  frame: Frame,
  look: Style,
  view: View,
  { idea, detail, drift }: Chance,
): World {
  const { width, height } = frame;
  const free = lessQuiet(freeRect(frame), scene.quietSide);
  const focusX = free.x + free.width * (view.across + drift('focus') * FOCUS_DRIFT);
  const horizon = free.y + free.height * (view.sky + drift('horizon') * HORIZON_DRIFT);
  const unit = Math.min(width, height) / 1000;
  const mixed = paletteFor(
    hour,
    scene.palette,
    scene.mood,
    !UNSCENIC.has(setting),
    idea.stream('palette'),
  );
  // Colours that the prompt names are meant as they are.
  const hueDrift = scene.palette.colors.length > 0 ? 0 : drift('hue') * HUE_DRIFT;
  const drifted = hueDrift === 0 ? mixed : repainted(mixed, (color) => turned(color, hueDrift));
  const palette = look.tune?.(drifted) ?? drifted;
  return {
    width,
    height,
    unit,
    ...hour,
    variant: scene.variant,
    mood: scene.mood,
    framing: scene.framing,
    view,
    quietSide: scene.quietSide,
    palette,
    random: detail,
    noise: shifted(
      noiseFromSeed(idea.stream('land').whole(0, 0x7fffffff)),
      drift('land across') * LAND_DRIFT,
      drift('land') * LAND_DRIFT,
    ),
    free,
    floor: free.y + free.height,
    focusX,
    horizon,
    sun: sunFor(hour.time, free, focusX, horizon, unit, detail('sun')),
    hasSubjects: scene.subjects.length > 0,
    subjects: new Set(scene.subjects.map(({ vector }) => vector)),
  };
}

/** The largest part of the frame that the reserved text leaves. */
function freeRect({ width, height, reserved }: Frame): Rect {
  if (!reserved) return { x: 0, y: 0, width, height };
  const { x, y } = reserved;
  const right = x + reserved.width;
  const bottom = y + reserved.height;
  const sides: Rect[] = [
    { x: 0, y: 0, width, height: clamp(y, 0, height) },
    { x: 0, y: bottom, width, height: Math.max(0, height - bottom) },
    { x: 0, y: 0, width: clamp(x, 0, width), height },
    { x: right, y: 0, width: Math.max(0, width - right), height },
  ];
  return sides.reduce((best, side) => (worth(side) > worth(best) ? side : best));
}

/** A strip is worth less than its area: what counts is how large a subject fits. */
function worth({ width, height }: Rect): number {
  return Math.min(width, height) ** 1.5 * Math.max(width, height) ** 0.5;
}

/** A quiet top or bottom moves the whole scene; a quiet side only its subjects. */
function lessQuiet(free: Rect, side: Scene['quietSide']): Rect {
  if (side === 'top') return { ...free, y: free.y + free.height * 0.3, height: free.height * 0.7 };
  return side === 'bottom' ? { ...free, height: free.height * 0.72 } : free;
}

function sunFor(
  time: TimeOfDay,
  free: Rect,
  focusX: number,
  horizon: number,
  unit: number,
  random: Random,
): World['sun'] {
  const isLow = time === 'sunset' || time === 'dawn' || time === 'dusk';
  const sky = horizon - free.y;
  const across = (focusX - free.x) / free.width;
  const opposite = free.x + free.width * clamp(across < 0.5 ? 0.72 : 0.28, 0.15, 0.85);
  const radius = unit * (isLow ? random.pick([70, 110, 150]) : random.pick([48, 64, 90]));
  return {
    x: random.chance(isLow ? 0.6 : 0.3) ? focusX : opposite,
    y: isLow ? horizon - sky * random.between(0.12, 0.4) : free.y + sky * random.between(0.2, 0.4),
    radius: Math.min(radius, sky * 0.3),
  };
}
