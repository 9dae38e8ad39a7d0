import type { Brush } from '../brush.ts';
import { mix, oklch } from '../color.ts';
import type { World } from '../settings/setting.ts';
import { rectangle, type Contour } from '../shape.ts';

/** What runs on rails. */
export const RUNS_ON_RAILS: ReadonlySet<string> = new Set([
  'passenger-train',
  'locomotive',
  'train',
  'bullet-train',
  'high-speed-train',
  'railway-car',
  'tram',
  'tram-car',
  'light-rail',
  'metro',
  'station',
  'monorail',
]);

/** A track from edge to edge, seen from the side, whose rail wheels of this size stand on at y. */
export function paintRails(brush: Brush, world: World, y: number, size: number): void {
  const { width, unit, palette } = world;
  const m = unit * 30;
  const thick = Math.max(unit * 6, size * 0.022);
  const gravel = mix(mix(oklch(0.62, 0.025, 70), palette.land, 0.3), palette.shade, 0.25);
  brush.paint(
    [[-m, y + thick, width + m, y + thick, width + m, y + thick * 5.4, -m, y + thick * 5.4]],
    { part: 'mass', colors: [gravel, mix(gravel, palette.shade, 0.35)] },
  );
  const sleepers: Contour[] = [];
  for (let x = -m; x < width + m; x += thick * 4.4)
    sleepers.push(rectangle(x, y + thick * 0.9, thick * 2.2, thick * 1.7)[0]!);
  const wood = mix(oklch(0.34, 0.04, 50), palette.shade, 0.2);
  brush.paint(sleepers, { part: 'detail', colors: [wood] });
  const steel = mix(oklch(0.72, 0.015, 250), palette.shade, 0.3);
  brush.paint(rectangle(-m, y - thick * 0.2, width + 2 * m, thick * 1.1), {
    part: 'detail',
    colors: [steel],
  });
}
