import type { Color } from './color.ts';
import type { Contour, Rect, Shape } from './shape.ts';

/** What a fill is in the picture; a style treats each in its own way. */
export type Part =
  /** The sky or wall behind everything. */
  | 'backdrop'
  /** A large form: a ridge, a house, a cloud. */
  | 'mass'
  /** Too small for texture of its own. */
  | 'detail'
  /** Shines by itself: sun, window, star. */
  | 'light'
  /** Darkens what is under it. */
  | 'shadow';

export interface Fill {
  readonly part: Part;
  /** One colour, or several that run along the axis. */
  readonly colors: readonly [Color, ...Color[]];
  /** From x, y to x, y; from top to bottom of the shape where absent. */
  readonly axis?: readonly [number, number, number, number];
  /** 0 to 1. */
  readonly alpha?: number;
  readonly evenOdd?: boolean;
  /** Dissolves towards both ends of the axis. */
  readonly fades?: boolean;
}

export interface FigurePiece {
  readonly shape: Shape;
  readonly color: Color;
  readonly alpha: number;
  readonly evenOdd: boolean;
}

/** A subject ready to be painted, its pieces back to front. */
export interface Figure {
  readonly pieces: readonly FigurePiece[];
  readonly box: Rect;
  /** Cut out with a wide pale rim. */
  readonly isSticker: boolean;
  readonly rim: Color;
  /** Colour of the light that falls on it, of its shade, and where light comes from (x, y: -1 to 1). */
  readonly light: Color;
  readonly shade: Color;
  /** 0 takes on nothing of the scene's light, 1 is lost in it. */
  readonly lighting: number;
  readonly lightFrom: readonly [number, number];
}

/** How a style puts forms on the canvas. All lengths in pixels. */
export interface Brush {
  paint(shape: Shape, fill: Fill): void;
  line(line: Contour, width: number, color: Color, alpha?: number): void;
  /** Light that spreads softly from a point. Strength 0 to 1. */
  glow(x: number, y: number, radius: number, color: Color, strength: number): void;
  figure(figure: Figure): void;
  /** What is painted above `waterline` turned over below it, torn by waves. */
  mirror(waterline: number, bottom: number, look: Mirror): void;
}

export interface Mirror {
  readonly tint: Color;
  /** 0 to 1: how much of the tint lies over the reflection. */
  readonly tinting: number;
  /** How far waves push the reflection aside, in pixels at the bottom. */
  readonly ripple: number;
  /** Shortens (below 1) or lengthens the reflection. */
  readonly stretch: number;
}
