import {
  clamp,
  colorFromHex,
  hueDistance,
  lighter,
  mix,
  oklch,
  richer,
  turned,
  type Color,
} from './color.ts';
import { SEASONS, TIMES } from './palette-anchors.ts';
import type { Random } from './random.ts';
import type { Mood, PaletteWish, Season, TimeOfDay, Weather } from './scene.ts';

/** The colours of one picture by what they are for. */
export interface Palette {
  /** From the top of the sky to the horizon. */
  readonly sky: readonly [Color, Color, Color];
  /** Sun, moon or lamp. */
  readonly light: Color;
  /** What far things fade into. */
  readonly haze: Color;
  readonly land: Color;
  readonly plant: Color;
  readonly water: Color;
  readonly built: Color;
  readonly window: Color;
  /** Strong colours that go together, the strongest first; at least four. */
  readonly accents: readonly [Color, Color, Color, Color];
  readonly deep: Color;
  readonly pale: Color;
  /** What shade looks like: falls on everything that turns away from the light. */
  readonly shade: Color;
  readonly isDark: boolean;
}

export interface Hour {
  readonly time: TimeOfDay;
  readonly season: Season;
  readonly weather: Weather;
}

/** Colours for an hour, bent by what the prompt wishes; the stream picks among variants. */
export function paletteFor(
  hour: Hour,
  wish: PaletteWish,
  mood: Mood | null,
  isScenic: boolean,
  random: Random,
): Palette {
  const anchor = random.pick(TIMES[hour.time]);
  const season = SEASONS[hour.season];
  const isDay = hour.time === 'day';
  const under = (color: Color, strength: number) =>
    lighter(mix(color, anchor.veil, strength), anchor.dim * (isDay ? 0 : 1));
  const base: Palette = {
    sky: anchor.sky,
    light: anchor.light,
    haze: anchor.haze,
    // Snow is what a night has for light.
    land: lighter(
      under(random.pick(season.land), anchor.veiling),
      hour.season === 'winter' && hour.time === 'night' ? 0.13 : 0,
    ),
    plant: under(random.pick(season.plant), anchor.veiling),
    water: mix(anchor.sky[1], oklch(0.5, 0.1, 225), isDay ? 0.45 : 0.15),
    built: under(random.pick(season.built), anchor.veiling * 0.9),
    window: oklch(0.87, 0.13, 82),
    accents: accentsFrom(random.pick([28, 12, 350, 45, 75, 160, 300]), random),
    deep: anchor.deep,
    pale: mix(anchor.sky[2], oklch(0.97, 0.015, 90), 0.6),
    shade: anchor.deep,
    isDark: hour.time === 'night',
  };
  return [
    weathered(hour.weather),
    coloured(wish.colors, isScenic),
    toned(wish.tone),
    inMood(mood),
  ].reduce((palette, change) => change(palette), base);
}

/** Every colour changed by one rule. */
export function repainted(palette: Palette, change: (color: Color) => Color): Palette {
  const [top, middle, horizon] = palette.sky;
  const [first, second, third, fourth] = palette.accents;
  return {
    sky: [change(top), change(middle), change(horizon)],
    light: change(palette.light),
    haze: change(palette.haze),
    land: change(palette.land),
    plant: change(palette.plant),
    water: change(palette.water),
    built: change(palette.built),
    window: change(palette.window),
    accents: [change(first), change(second), change(third), change(fourth)],
    deep: change(palette.deep),
    pale: change(palette.pale),
    shade: change(palette.shade),
    isDark: palette.isDark,
  };
}

/** A colour of the land as seen at a depth: 0 is lost in haze, 1 is at one's feet. */
export function atDepth(palette: Palette, near: Color, depth: number): Color {
  return mix(palette.haze, near, clamp(0.12 + 0.88 * depth ** 0.9, 0, 1));
}

function accentsFrom(hue: number, random: Random): Palette['accents'] {
  const spread = random.pick([35, 48, 150]);
  return [
    oklch(0.66, 0.2, hue),
    oklch(0.8, 0.14, hue + spread),
    oklch(0.55, 0.13, hue + 190),
    oklch(0.88, 0.08, hue + 60),
  ];
}

type Change = (palette: Palette) => Palette;

const GREYNESS: Readonly<Record<Weather, number>> = {
  clear: 0,
  cloudy: 0.35,
  rain: 0.5,
  snow: 0.35,
  fog: 0.5,
  storm: 0.6,
};

function weathered(weather: Weather): Change {
  return (palette) => {
    const greyness = GREYNESS[weather];
    if (greyness === 0) return palette;
    const gloom = weather === 'storm' ? -0.2 : weather === 'rain' ? -0.07 : 0;
    const cover = (color: Color, keeps: number) =>
      lighter(
        mix(color, { ...richer(palette.haze, 0.5), l: color.l }, greyness * keeps),
        gloom * keeps,
      );
    const [top, middle, horizon] = palette.sky;
    return {
      ...palette,
      sky: [cover(top, 1), cover(mix(middle, horizon, greyness * 0.3), 0.9), cover(horizon, 0.7)],
      haze: weather === 'fog' ? lighter(cover(palette.haze, 1), 0.03) : cover(palette.haze, 0.9),
      land: cover(palette.land, 0.5),
      plant: cover(palette.plant, 0.45),
      water: cover(palette.water, 0.8),
      built: cover(palette.built, 0.4),
    };
  };
}

/** Named colours take over the hues: the first the sky, the second the land, all the accents. */
function coloured(colors: readonly string[], isScenic: boolean): Change {
  const [first, second = first, third = second] = colors.map(colorFromHex);
  if (!first || !second || !third) return (palette) => palette;
  // A landscape in three named colours keeps a sky and a ground that one can believe in.
  const reach = isScenic ? ([0.85, 0.62, 0.34][colors.length - 1] ?? 0.34) : 1;
  return (palette) => ({
    ...palette,
    sky: [
      towards(palette.sky[0], first, 0.95 * reach),
      towards(palette.sky[1], first, 0.9 * reach),
      towards(palette.sky[2], mix(first, third, 0.35), 0.75 * reach),
    ],
    haze: towards(palette.haze, first, 0.85 * reach),
    land: towards(palette.land, second, 0.85 * reach),
    plant: towards(palette.plant, second, 0.8 * reach),
    water: towards(palette.water, first, 0.9 * reach),
    built: towards(palette.built, third, 0.8 * reach),
    accents: accentsOf(strongFirst(colors.map(colorFromHex)), palette),
    deep: mix(palette.deep, { ...palette.deep, h: first.h }, reach),
    shade: mix(palette.shade, { ...palette.shade, h: first.h }, reach),
  });
}

/** The colour with the wish's hue, as far as `reach` (0 to 1) goes, and much of its own lightness. */
function towards(color: Color, wish: Color, reach: number): Color {
  const isFar = hueDistance(color.h, wish.h) > 90;
  return {
    l: clamp(color.l + (wish.l - 0.62) * 0.3 * reach, 0.06, 0.97),
    c: mix(color, wish, reach).c * 0.3 + (color.c * 0.3 + wish.c * 0.75) * 0.7 * reach,
    h: (isFar && reach > 0.5) || reach > 0.7 ? wish.h : mix(color, wish, reach).h,
  };
}

function isStrong({ c }: Color): boolean {
  return c > 0.05;
}

/** What is nearly black, white or grey makes no accent while there are colours. */
function strongFirst(colors: readonly Color[]): readonly Color[] {
  return [...colors.filter(isStrong), ...colors.filter((color) => !isStrong(color))];
}

function accentsOf(wishes: readonly Color[], palette: Palette): Palette['accents'] {
  const [first = palette.accents[0], second, third, fourth] = wishes;
  const next = second ?? lighter(turned(first, 30), first.l > 0.6 ? -0.16 : 0.18);
  return [
    first,
    next,
    third ?? { ...mix(first, next, 0.5), l: clamp(first.l - 0.25, 0.25, 0.7) },
    fourth ?? { ...first, l: 0.9, c: first.c * 0.35 },
  ];
}

const TONES: Readonly<Record<NonNullable<PaletteWish['tone']>, (color: Color) => Color>> = {
  pastel: (color) => ({ ...color, l: 0.5 + color.l * 0.46, c: Math.min(color.c * 0.72, 0.09) }),
  vivid: (color) => ({ ...color, c: color.c * 1.45 }),
  muted: (color) => ({ l: 0.12 + color.l * 0.78, c: color.c * 0.5, h: color.h }),
  dark: (color) => ({ ...color, l: color.l * 0.58, c: color.c * 0.85 }),
  light: (color) => ({ ...color, l: 0.4 + color.l * 0.58, c: color.c * 0.75 }),
  warm: (color) => mix(color, { l: color.l, c: Math.max(color.c, 0.09), h: 55 }, 0.42),
  cool: (color) => mix(color, { l: color.l, c: Math.max(color.c, 0.08), h: 235 }, 0.45),
  mono: (color) => ({ ...color, c: color.c * 0.06 }),
};

function toned(tone: PaletteWish['tone']): Change {
  if (tone === null) return (palette) => palette;
  return (palette) => ({
    ...repainted(palette, TONES[tone]),
    isDark: tone === 'dark' || (palette.isDark && tone !== 'light' && tone !== 'pastel'),
  });
}

const MOODS: Readonly<Record<Mood, (color: Color) => Color>> = {
  calm: (color) => ({ ...color, c: color.c * 0.82 }),
  joyful: (color) => ({ ...lighter(color, 0.02), c: color.c * 1.18 }),
  dramatic: (color) => ({
    ...color,
    l: clamp(0.5 + (color.l - 0.54) * 1.18, 0.05, 0.97),
    c: color.c * 1.1,
  }),
  romantic: (color) => mix(color, { l: color.l, c: Math.max(color.c, 0.08), h: 5 }, 0.28),
  mysterious: (color) => lighter(mix(color, { l: color.l, c: 0.09, h: 285 }, 0.32), -0.05),
  festive: (color) => ({ ...color, c: color.c * 1.15 }),
  cozy: (color) => mix(color, { l: color.l, c: 0.08, h: 62 }, 0.25),
};

function inMood(mood: Mood | null): Change {
  return (palette) => (mood === null ? palette : repainted(palette, MOODS[mood]));
}
