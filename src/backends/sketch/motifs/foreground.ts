import type { Brush } from '../brush.ts';
import { lighter, mix, oklch, type Color } from '../color.ts';
import type { Random } from '../random.ts';
import type { SettingId } from '../scene.ts';
import type { Layer, World } from '../settings/setting.ts';
import type { Frame } from '../world.ts';
import { bough, leaf } from './leaves.ts';
import { arch, ellipse, rectangle, type Contour } from '../shape.ts';
import type { View } from '../view.ts';

type Look = 'leaves' | 'fronds' | 'rock' | 'kelp' | 'bulbs' | 'wall' | 'hatch';

/** What one looks past in a setting, by how the view is framed; nothing where a kind is absent. */
const LOOKS: Partial<Record<SettingId, Partial<Record<'overhang' | 'growth' | 'gate', Look>>>> = {
  mountains: { overhang: 'leaves', growth: 'leaves', gate: 'wall' },
  forest: { overhang: 'leaves', growth: 'leaves' },
  meadow: { overhang: 'leaves', growth: 'leaves', gate: 'wall' },
  village: { overhang: 'leaves', growth: 'leaves', gate: 'wall' },
  lake: { overhang: 'leaves', growth: 'leaves', gate: 'wall' },
  beach: { overhang: 'fronds', growth: 'fronds', gate: 'wall' },
  desert: { overhang: 'rock', growth: 'fronds', gate: 'rock' },
  city: { overhang: 'leaves', growth: 'leaves', gate: 'wall' },
  street: { overhang: 'bulbs', gate: 'wall' },
  room: { overhang: 'bulbs', growth: 'fronds', gate: 'wall' },
  underwater: { overhang: 'rock', growth: 'kelp', gate: 'rock' },
  sky: { gate: 'hatch' },
  space: { gate: 'hatch' },
};

/** In front of all that stands on the ground, behind falling rain and snow. */
const DEPTH = 0.97;

/** The view as a setting can have it in a frame of this shape, with text on it or without. */
export function framedIn(setting: SettingId, view: View, { width, height, reserved }: Frame): View {
  const isThere = view.frame !== 'none' && LOOKS[setting]?.[view.frame] !== undefined;
  // An arch needs height, and leaves no room for text beside it.
  const fits = view.frame !== 'gate' || (reserved === null && width < height * 1.8);
  return isThere && fits ? view : { ...view, frame: 'none' };
}

/** What the view of the world frames its scene with; no layer where it frames it with nothing. */
export function foreground(world: World, setting: SettingId): readonly Layer[] {
  const { frame } = world.view;
  if (frame === 'none' || !hasRoomFor(frame, world)) return [];
  const look = LOOKS[setting]?.[frame];
  if (!look) return [];
  const paint = (brush: Brush) => {
    if (frame === 'gate') paintGate(brush, world, look);
    else if (look === 'bulbs') paintBulbs(brush, world);
    else if (look === 'rock') paintLedge(brush, world);
    else paintFoliage(brush, world, look, frame);
  };
  return [{ depth: DEPTH, paint }];
}

/** How far the opening of a gate lies inside the frame, as shares of the shorter edge. */
export const GATE = { side: 0.1, top: 0.07 } as const;

/** Where text stands nothing may hang or grow. */
function hasRoomFor(frame: 'overhang' | 'growth' | 'gate', { free, height }: World): boolean {
  if (frame === 'gate') return true;
  return frame === 'overhang' ? free.y < 1 : free.y + free.height > height - 1;
}

function tones(world: World, look: Look): readonly [Color, Color] {
  const { palette, time } = world;
  const isDark = time === 'night' || time === 'dusk';
  const near = {
    leaves: mix(palette.plant, palette.deep, 0.6),
    fronds: mix(oklch(0.42, 0.1, 155), palette.deep, 0.5),
    kelp: mix(oklch(0.36, 0.09, 170), palette.deep, 0.55),
    rock: mix(mix(palette.land, oklch(0.45, 0.08, 40), 0.4), palette.deep, 0.6),
    wall: mix(mix(palette.built, palette.accents[0], 0.35), palette.deep, isDark ? 0.62 : 0.3),
    bulbs: palette.deep,
    hatch: mix(oklch(0.5, 0.03, 250), palette.deep, isDark ? 0.5 : 0.3),
  }[look];
  return [near, lighter(near, look === 'wall' ? 0.06 : 0.045)];
}

/** Boughs from an upper corner, or blades from a lower one, on the side away from the subject. */
function paintFoliage(brush: Brush, world: World, look: Look, frame: 'overhang' | 'growth'): void {
  const { width, height, unit, focusX } = world;
  const random = world.random('foreground');
  const [dark, bright] = tones(world, look);
  const isAbove = frame === 'overhang';
  const side = focusX < width / 2 ? 1 : -1;
  const x0 = width / 2 + side * width * 0.53;
  const y0 = isAbove ? -unit * 30 : height + unit * 40;
  const far: Contour[] = [];
  const near: Contour[] = [];
  const count = isAbove ? 5 : 9;
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const angle = isAbove
      ? Math.PI / 2 + side * (Math.PI / 2) * (0.12 + 0.84 * t)
      : -Math.PI / 2 - side * (Math.PI / 2) * (-0.1 + 0.8 * t);
    const length = unit * random.between(280, 420) * (isAbove ? 1.5 : 1 - 0.45 * t);
    const leaves = i % 2 === 0 ? near : far;
    if (look === 'leaves' && isAbove) leaves.push(...bough(x0, y0, angle, length, unit, random));
    else
      leaves.push(
        blade(
          x0 - side * unit * 60 * i * (isAbove ? 0 : 1),
          y0,
          angle,
          length * 1.15,
          look,
          random,
        ),
      );
  }
  brush.paint(far, { part: 'mass', colors: [bright, dark] });
  brush.paint(near, { part: 'mass', colors: [dark] });
}

function blade(
  x: number,
  y: number,
  angle: number,
  length: number,
  look: Look,
  random: Random,
): Contour {
  const wide = look === 'fronds' ? 0.12 : look === 'kelp' ? 0.07 : 0.09;
  return leaf(x, y, angle + random.between(-0.1, 0.1), length, length * wide);
}

/** Rock that hangs over one upper corner. */
function paintLedge(brush: Brush, world: World): void {
  const { width, height, unit, focusX, noise } = world;
  const [dark, bright] = tones(world, 'rock');
  const side = focusX < width / 2 ? 1 : -1;
  for (const [reach, color, key] of [
    [1, bright, 3],
    [0.72, dark, 8],
  ] as const) {
    const edge: number[] = [];
    for (let i = 0; i <= 24; i++) {
      const t = i / 24;
      const rough = 1 + 0.25 * noise.layered(t * 4, key, 2);
      edge.push(
        width / 2 + side * width * (0.52 - 0.5 * t * reach),
        (height * 0.46 * reach * (1 - t) ** 1.5 + unit * 20) * rough - unit * 40 * t,
      );
    }
    const corner = width / 2 + side * width * 0.53;
    brush.paint([[...edge, width / 2, -unit * 40, corner, -unit * 40]], {
      part: 'mass',
      colors: [color, mix(color, world.palette.deep, 0.3)],
    });
  }
}

/** Two strings of lamps from edge to edge. */
function paintBulbs(brush: Brush, world: World): void {
  const { width, free, unit, palette, time } = world;
  const random = world.random('bulbs');
  const isLit = time === 'night' || time === 'dusk';
  for (const [top, sag] of [
    [0.03, 0.14],
    [0.1, 0.08],
  ] as const) {
    const line: number[] = [];
    const lean = random.between(-0.05, 0.05);
    const at = (t: number) =>
      free.y + free.height * (top + sag * (1 - (2 * t - 1) ** 2) + lean * (t - 0.5));
    for (let i = 0; i <= 24; i++) line.push((i / 24) * width * 1.04 - width * 0.02, at(i / 24));
    brush.line(line, unit * 3.4, mix(palette.deep, palette.sky[1], 0.2));
    const count = Math.round((width / (unit * 1000)) * 11);
    for (let i = 0; i < count; i++) {
      const t = (i + 0.5) / count;
      const y = at(t) + unit * 20;
      const color = mix(palette.window, palette.accents[i % 3]!, isLit ? 0.15 : 0.4);
      if (isLit) brush.glow(t * width, y, unit * 74, palette.window, 0.5);
      brush.paint(ellipse(t * width, y, unit * 13, unit * 17), { part: 'light', colors: [color] });
    }
  }
}

/** A wall, a cave or a hull close by, with an opening onto the scene. */
function paintGate(brush: Brush, world: World, look: Look): void {
  const { width, height, unit, noise, palette } = world;
  const [color, rim] = tones(world, look);
  const m = unit * 30;
  const edge = Math.min(width, height);
  const [left, top] = [edge * GATE.side, edge * GATE.top];
  const bottom = look === 'hatch' ? height - top : height + m * 2;
  const opening = (grow: number): Contour => {
    const [x, y, w] = [left - grow, top - grow, width - 2 * left + 2 * grow];
    if (look === 'hatch') {
      return ellipse(width / 2, height / 2, w / 2, (bottom - top) / 2 + grow)[0]!;
    }
    const contour = arch(x, y, w, bottom - y)[0]!;
    if (look !== 'rock') return contour;
    return contour.map((value, i) => value + unit * 34 * noise.at(i * 0.31, 17) - unit * 6);
  };
  // Wound the other way, so that it is a hole by either rule of filling.
  const hole = (grow: number): Contour => {
    const contour = opening(grow);
    const back: number[] = [];
    for (let i = contour.length - 2; i >= 0; i -= 2) back.push(contour[i]!, contour[i + 1]!);
    return back;
  };
  const outside = rectangle(-m, -m, width + 2 * m, height + 2 * m)[0]!;
  brush.paint([outside, hole(0)], {
    part: 'mass',
    colors: [rim, mix(rim, palette.light, 0.1)],
    evenOdd: true,
  });
  brush.paint([outside, hole(unit * 22)], {
    part: 'mass',
    colors: [color, mix(color, palette.shade, 0.2)],
    evenOdd: true,
  });
}
