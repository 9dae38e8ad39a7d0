import { oklch, type Color } from './color.ts';
import type { Season, TimeOfDay } from './scene.ts';

/** Hand-picked colours of an hour's light, from which palettes are mixed. */
export interface LightAnchor {
  readonly sky: readonly [top: Color, middle: Color, horizon: Color];
  readonly light: Color;
  readonly haze: Color;
  readonly deep: Color;
  /** The colour that lies over everything lit by this light, and how much of it. */
  readonly veil: Color;
  readonly veiling: number;
  /** Added to the lightness of what is lit. */
  readonly dim: number;
}

type Variants<T> = readonly [T, ...T[]];

export const TIMES: Readonly<Record<TimeOfDay, Variants<LightAnchor>>> = {
  dawn: [
    {
      sky: [oklch(0.68, 0.08, 285), oklch(0.82, 0.085, 5), oklch(0.93, 0.075, 70)],
      light: oklch(0.97, 0.06, 85),
      haze: oklch(0.87, 0.07, 25),
      deep: oklch(0.3, 0.08, 290),
      veil: oklch(0.5, 0.1, 320),
      veiling: 0.35,
      dim: -0.03,
    },
    {
      sky: [oklch(0.72, 0.07, 235), oklch(0.86, 0.05, 190), oklch(0.95, 0.07, 85)],
      light: oklch(0.98, 0.06, 95),
      haze: oklch(0.89, 0.05, 130),
      deep: oklch(0.32, 0.06, 230),
      veil: oklch(0.55, 0.08, 220),
      veiling: 0.3,
      dim: 0,
    },
    {
      sky: [oklch(0.6, 0.1, 300), oklch(0.76, 0.12, 340), oklch(0.91, 0.09, 50)],
      light: oklch(0.97, 0.08, 70),
      haze: oklch(0.84, 0.09, 355),
      deep: oklch(0.28, 0.1, 300),
      veil: oklch(0.48, 0.12, 310),
      veiling: 0.42,
      dim: -0.04,
    },
  ],
  day: [
    {
      sky: [oklch(0.68, 0.125, 240), oklch(0.81, 0.09, 225), oklch(0.94, 0.04, 200)],
      light: oklch(0.98, 0.05, 100),
      haze: oklch(0.88, 0.045, 220),
      deep: oklch(0.3, 0.07, 250),
      veil: oklch(0.7, 0.08, 220),
      veiling: 0.06,
      dim: 0,
    },
    {
      sky: [oklch(0.74, 0.1, 205), oklch(0.86, 0.075, 190), oklch(0.96, 0.045, 100)],
      light: oklch(0.99, 0.04, 95),
      haze: oklch(0.9, 0.05, 175),
      deep: oklch(0.3, 0.07, 215),
      veil: oklch(0.7, 0.08, 190),
      veiling: 0.1,
      dim: 0,
    },
    {
      sky: [oklch(0.6, 0.135, 255), oklch(0.76, 0.11, 240), oklch(0.92, 0.05, 220)],
      light: oklch(0.98, 0.05, 90),
      haze: oklch(0.84, 0.06, 240),
      deep: oklch(0.27, 0.09, 265),
      veil: oklch(0.6, 0.1, 245),
      veiling: 0.12,
      dim: 0,
    },
    {
      sky: [oklch(0.76, 0.09, 200), oklch(0.87, 0.06, 150), oklch(0.95, 0.06, 88)],
      light: oklch(0.99, 0.03, 90),
      haze: oklch(0.87, 0.06, 110),
      deep: oklch(0.33, 0.07, 200),
      veil: oklch(0.75, 0.08, 80),
      veiling: 0.12,
      dim: 0,
    },
  ],
  sunset: [
    {
      sky: [oklch(0.42, 0.14, 305), oklch(0.67, 0.19, 20), oklch(0.88, 0.15, 78)],
      light: oklch(0.96, 0.11, 90),
      haze: oklch(0.78, 0.15, 45),
      deep: oklch(0.2, 0.09, 310),
      veil: oklch(0.42, 0.15, 345),
      veiling: 0.36,
      dim: -0.08,
    },
    {
      sky: [oklch(0.52, 0.11, 220), oklch(0.76, 0.11, 60), oklch(0.87, 0.16, 65)],
      light: oklch(0.96, 0.12, 85),
      haze: oklch(0.8, 0.13, 55),
      deep: oklch(0.23, 0.06, 250),
      veil: oklch(0.42, 0.1, 30),
      veiling: 0.32,
      dim: -0.07,
    },
    {
      sky: [oklch(0.58, 0.2, 18), oklch(0.73, 0.18, 42), oklch(0.9, 0.13, 85)],
      light: oklch(0.98, 0.08, 95),
      haze: oklch(0.76, 0.16, 40),
      deep: oklch(0.22, 0.1, 350),
      veil: oklch(0.4, 0.15, 10),
      veiling: 0.36,
      dim: -0.08,
    },
  ],
  dusk: [
    {
      sky: [oklch(0.27, 0.1, 275), oklch(0.47, 0.14, 305), oklch(0.76, 0.13, 25)],
      light: oklch(0.95, 0.06, 70),
      haze: oklch(0.58, 0.13, 330),
      deep: oklch(0.16, 0.07, 280),
      veil: oklch(0.33, 0.12, 290),
      veiling: 0.5,
      dim: -0.13,
    },
    {
      sky: [oklch(0.3, 0.08, 245), oklch(0.52, 0.09, 225), oklch(0.82, 0.1, 70)],
      light: oklch(0.96, 0.07, 85),
      haze: oklch(0.6, 0.08, 215),
      deep: oklch(0.17, 0.05, 250),
      veil: oklch(0.35, 0.08, 240),
      veiling: 0.48,
      dim: -0.13,
    },
  ],
  night: [
    {
      sky: [oklch(0.17, 0.07, 270), oklch(0.27, 0.1, 265), oklch(0.46, 0.11, 240)],
      light: oklch(0.95, 0.04, 95),
      haze: oklch(0.4, 0.1, 250),
      deep: oklch(0.11, 0.045, 270),
      veil: oklch(0.25, 0.09, 262),
      veiling: 0.58,
      dim: -0.16,
    },
    {
      sky: [oklch(0.15, 0.06, 295), oklch(0.26, 0.12, 295), oklch(0.44, 0.15, 330)],
      light: oklch(0.95, 0.05, 60),
      haze: oklch(0.39, 0.13, 310),
      deep: oklch(0.11, 0.06, 290),
      veil: oklch(0.25, 0.12, 290),
      veiling: 0.58,
      dim: -0.15,
    },
    {
      sky: [oklch(0.17, 0.05, 240), oklch(0.29, 0.08, 215), oklch(0.5, 0.1, 185)],
      light: oklch(0.96, 0.04, 110),
      haze: oklch(0.42, 0.085, 200),
      deep: oklch(0.12, 0.04, 235),
      veil: oklch(0.26, 0.075, 215),
      veiling: 0.58,
      dim: -0.15,
    },
  ],
};

export interface GroundAnchor {
  readonly land: Variants<Color>;
  readonly plant: Variants<Color>;
  readonly built: Variants<Color>;
}

export const SEASONS: Readonly<Record<Season, GroundAnchor>> = {
  spring: {
    land: [oklch(0.76, 0.14, 128), oklch(0.74, 0.13, 140)],
    plant: [oklch(0.62, 0.14, 140), oklch(0.82, 0.1, 355), oklch(0.66, 0.14, 130)],
    built: [oklch(0.78, 0.07, 30), oklch(0.85, 0.05, 80)],
  },
  summer: {
    land: [oklch(0.68, 0.14, 135), oklch(0.62, 0.12, 150), oklch(0.74, 0.13, 118)],
    plant: [oklch(0.46, 0.11, 150), oklch(0.42, 0.09, 165), oklch(0.5, 0.12, 140)],
    built: [oklch(0.72, 0.08, 40), oklch(0.66, 0.07, 250), oklch(0.82, 0.05, 75)],
  },
  autumn: {
    land: [oklch(0.68, 0.12, 75), oklch(0.6, 0.11, 60)],
    plant: [oklch(0.62, 0.16, 50), oklch(0.55, 0.17, 35), oklch(0.72, 0.15, 75)],
    built: [oklch(0.6, 0.09, 35), oklch(0.7, 0.07, 60)],
  },
  winter: {
    land: [oklch(0.95, 0.015, 230), oklch(0.93, 0.02, 260)],
    plant: [oklch(0.4, 0.06, 195), oklch(0.36, 0.06, 225)],
    built: [oklch(0.62, 0.06, 30), oklch(0.58, 0.05, 250)],
  },
};
