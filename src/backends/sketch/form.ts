import { colorFromHex, hueDistance, type Color } from './color.ts';
import { shapeFromPathData } from './path-data.ts';
import { boundsOf, type Rect, type Shape } from './shape.ts';
import type { Vector } from './vector.ts';

/** A vector as geometry, in its own box. */
export interface Form {
  readonly pieces: readonly FormPiece[];
  /** What the pieces really cover. */
  readonly bounds: Rect;
}

export interface FormPiece {
  readonly shape: Shape;
  readonly color: Color;
  readonly alpha: number;
  readonly evenOdd: boolean;
  readonly area: number;
}

export function formFromVector(vector: Vector): Form {
  const pieces = vector
    .map(({ d, fill, opacity = 1, evenOdd = false }) => {
      const shape = shapeFromPathData(d);
      return { shape, color: colorFromHex(fill), alpha: opacity, evenOdd, area: areaOf(shape) };
    })
    .filter(({ shape }) => shape.length > 0);
  return { pieces, bounds: boundsOf(pieces.map(({ shape }) => shape)) };
}

function areaOf(shape: Shape): number {
  let doubled = 0;
  for (const contour of shape) {
    for (let i = 0; i < contour.length; i += 2) {
      const next = (i + 2) % contour.length;
      doubled += contour[i]! * contour[next + 1]! - contour[next]! * contour[i + 1]!;
    }
  }
  return Math.abs(doubled) / 2;
}

/** The colours of the form by the area they cover, largest first. */
export function mainColors(form: Form): readonly Color[] {
  return form.pieces
    .filter(({ alpha }) => alpha > 0.5)
    .toSorted((a, b) => b.area - a.area)
    .map(({ color }) => color);
}

/** The form in another colour: what has its main hue turns, what is grey, dark or pale stays. */
export function recolored(form: Form, wish: Color): Form {
  const main = mainColors(form).find(({ c }) => c > 0.04) ?? mainColors(form)[0];
  if (!main) return form;
  const isGrey = main.c <= 0.04;
  return {
    ...form,
    pieces: form.pieces.map((piece) => {
      const { l, c, h } = piece.color;
      const belongs = isGrey ? l > 0.45 || c > 0.04 : c > 0.03 && hueDistance(h, main.h) < 55;
      if (!belongs) return piece;
      const color = {
        l: Math.min(0.97, Math.max(0.08, wish.l + (l - main.l) * 0.8)),
        c: isGrey ? wish.c : wish.c * Math.min(1.3, c / Math.max(main.c, 0.01)),
        h: wish.h,
      };
      return { ...piece, color };
    }),
  };
}
