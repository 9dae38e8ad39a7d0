import type { Brush } from '../brush.ts';
import type { Noise } from '../noise.ts';
import type { Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import type { Framing, Mood, Season, Side, TimeOfDay, Variant, Weather } from '../scene.ts';
import type { Rect } from '../shape.ts';
import type { View } from '../view.ts';

/** What is known before anything is planned: size, hour, colours and the composition's bones. */
export interface World {
  readonly width: number;
  readonly height: number;
  /** A thousandth of the shorter edge. */
  readonly unit: number;
  readonly time: TimeOfDay;
  readonly season: Season;
  readonly weather: Weather;
  /** The kind of setting that the prompt names. */
  readonly variant: Variant | null;
  readonly mood: Mood | null;
  readonly framing: Framing | null;
  readonly view: View;
  readonly quietSide: Side | null;
  readonly palette: Palette;
  /** The stream of this name, the same at every call. */
  random(name: string): Random;
  readonly noise: Noise;
  /** Where the picture may happen: the frame less the reserved text. */
  readonly free: Rect;
  /** The lowest that feet may stand: the lower edge of what is free. */
  readonly floor: number;
  /** Where the eye is to rest: the main subject stands about here. */
  readonly focusX: number;
  /** Height of the horizon for settings that have one. */
  readonly horizon: number;
  /** Middle and radius of sun or moon. */
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number };
  readonly hasSubjects: boolean;
  /** Names of the vectors that will be placed. */
  readonly subjects: ReadonlySet<string>;
}

/** One step of painting; a smaller depth is farther away and painted earlier. */
export interface Layer {
  /** 0 (the sky) to 1 (at one's feet); above 1 lies over everything. */
  readonly depth: number;
  paint(brush: Brush): void;
}

/** A setting laid out, with the places that it offers to subjects. */
export interface Plan {
  readonly layers: readonly Layer[];
  readonly places: Places;
}

export interface Places {
  /**
   * Where feet may stand: y of the far and of the near edge. `contact` says what feet leave there.
   * Null where there is no ground: subjects float or lie.
   */
  readonly stand: {
    readonly far: number;
    readonly near: number;
    /** Depth of the layer after which standing subjects are painted, far and near. */
    readonly depth: readonly [far: number, near: number];
    readonly contact: 'shadow' | 'mirror' | 'snow';
    /** Left and right end of the ground, where it is narrower than the picture. */
    readonly span?: readonly [left: number, right: number];
  } | null;
  readonly air: Rect | null;
  /** Where things swim, seen from the side or on the surface. */
  readonly water: { readonly area: Rect; readonly depth: number; readonly surface: boolean } | null;
  /** How subjects are shown where they cannot simply be. */
  readonly manner: 'scenery' | 'flat-lay' | 'emblem' | 'pattern' | 'float';
  /** Depth between a far and a near ridge, for giants that rise behind; null without ridges. */
  readonly giant: { readonly depth: number; readonly base: number } | null;
  /** Vectors that the setting paints itself, so that they are not placed again. */
  readonly painted?: ReadonlySet<string>;
}

export type Setting = (world: World) => Plan;
