import type { Color } from '../color.ts';
import { arc, ellipse, polygon, rectangle, type Shape } from '../shape.ts';

/** How many kinds of tiles there are; the last is empty. */
export const TILE_KINDS = 9;

/** The plain forms of one square of a grid, in two colours; `turn` (0 to 3) says which corner leads. */
export function tile(
  x: number,
  y: number,
  w: number,
  h: number,
  kind: number,
  turn: number,
  color: Color,
  second: Color,
): readonly (readonly [Shape, Color])[] {
  const cx = turn === 0 || turn === 3 ? x : x + w;
  const cy = turn < 2 ? y : y + h;
  const from = [0, Math.PI / 2, Math.PI, Math.PI * 1.5][turn]!;
  const quarter = (share: number): Shape => [
    [cx, cy, ...arc(cx, cy, w * share, h * share, from, from + Math.PI / 2)],
  ];
  switch (kind) {
    case 0:
      return [[quarter(1), color]];
    case 1:
      return [
        [ellipse(x + w / 2, y + h / 2, w * 0.42, h * 0.42), color],
        [ellipse(x + w / 2, y + h / 2, w * 0.18, h * 0.18), second],
      ];
    case 2:
      return [
        [
          turn % 2 === 0
            ? polygon(x, y, x + w, y, x, y + h)
            : polygon(x, y, x + w, y, x + w, y + h),
          color,
        ],
      ];
    case 3:
      return [
        [[arc(x + w / 2, y, w / 2, h / 2, 0, Math.PI)], color],
        [[arc(x + w / 2, y + h / 2, w / 2, h / 2, 0, Math.PI)], second],
      ];
    case 4:
      return [0, 1, 2, 3].map(
        (i) =>
          [
            turn % 2 === 0
              ? rectangle(x, y + (i * h) / 4, w, h / 8)
              : rectangle(x + (i * w) / 4, y, w / 8, h),
            color,
          ] as const,
      );
    case 5:
      return [
        [quarter(1), color],
        [quarter(0.66), second],
        [quarter(0.33), color],
      ];
    case 6:
      return [[polygon(x + w / 2, y, x + w, y + h / 2, x + w / 2, y + h, x, y + h / 2), color]];
    case 7:
      return [0, 1, 2].flatMap((row) =>
        [0, 1, 2].map(
          (column) =>
            [
              ellipse(x + (w * (column + 0.5)) / 3, y + (h * (row + 0.5)) / 3, w * 0.085),
              color,
            ] as const,
        ),
      );
    default:
      return [];
  }
}
