import type { Brush, Part } from '../brush.ts';
import { mix, type Color } from '../color.ts';
import type { World } from '../settings/setting.ts';
import { below, heightLine } from '../shape.ts';

/** A line over the whole width, a little beyond the frame on both sides. */
export function groundLine(world: World, heightAt: (x: number) => number): number[] {
  const margin = world.unit * 30;
  return heightLine(-margin, world.width + margin, world.unit * 9, heightAt);
}

export interface Swell {
  /** Height of the middle of the waves, and how far they rise and fall. */
  readonly base: number;
  readonly rise: number;
  /** Waves to a thousand units. */
  readonly waves: number;
  /** Another number, another line. */
  readonly key: number;
}

/** The height of gently swelling ground at x. */
export function swell(
  { noise, unit }: World,
  { base, rise, waves, key }: Swell,
): (x: number) => number {
  return (x) => base - rise * noise.layered((x / (unit * 1000)) * waves + key * 7.3, key, 3);
}

/** Ground under a swelling line, from its crest's colour to that of its foot. */
export function paintSwell(
  brush: Brush,
  world: World,
  shape: Swell,
  colors: readonly [Color, ...Color[]],
  part: Part = 'mass',
): void {
  const line = groundLine(world, swell(world, shape));
  brush.paint(below(line, world.height + world.unit * 30), { part, colors });
}

/** Near ground: lit along its crest, darker towards the viewer. */
export function nearGround({ palette }: World, share = 0): readonly [Color, Color] {
  return [
    mix(mix(palette.land, palette.light, 0.16), palette.shade, share * 0.2),
    mix(palette.land, palette.shade, 0.22 + share * 0.2),
  ];
}
