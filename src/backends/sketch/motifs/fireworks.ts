import type { Brush } from '../brush.ts';
import { lighter, type Color } from '../color.ts';
import type { World } from '../settings/setting.ts';
import { ellipse, type Contour } from '../shape.ts';

/** Colours that lamps may have in this picture: its own, made bright. */
export function lightsOf({ palette }: World): readonly [Color, Color, Color, Color] {
  return [
    palette.window,
    bright(palette.accents[0]),
    bright(palette.accents[1]),
    bright(palette.accents[2]),
  ];
}

function bright(color: Color): Color {
  return { ...color, l: Math.max(0.76, color.l), c: Math.max(0.11, color.c) };
}

/** Bursts over the sky above `ground`. */
export function paintFireworks(brush: Brush, world: World, ground: number): void {
  const { width, unit, free } = world;
  const random = world.random('fireworks');
  const colors = lightsOf(world);
  const places = [
    [0.24, 0.26, 1],
    [0.74, 0.2, 1.2],
    [0.52, 0.4, 0.8],
    [0.1, 0.5, 0.6],
    [0.9, 0.5, 0.66],
  ] as const;
  for (const [sx, sy, size] of places) {
    const x = width * (sx + random.between(-0.05, 0.05));
    const y = free.y + (ground - free.y) * (sy + random.between(-0.06, 0.06));
    const radius = unit * 170 * size * random.between(0.85, 1.15);
    const color = random.pick(colors);
    const spokes = random.whole(18, 26);
    brush.glow(x, y, radius * 1.5, color, 0.45);
    const trails: Contour[] = [];
    const sparks: Contour[] = [];
    for (const ring of [1, 0.62, 0.32]) {
      for (let i = 0; i < spokes * (0.5 + ring / 2); i++) {
        const angle = (i / (spokes * (0.5 + ring / 2))) * Math.PI * 2 + ring;
        const reach = radius * ring * random.between(0.88, 1.06);
        const ex = x + Math.cos(angle) * reach;
        const ey = y + Math.sin(angle) * reach + (reach * reach * 0.0006) / unit;
        const nx = Math.sin(angle) * unit * 2.2;
        const ny = -Math.cos(angle) * unit * 2.2;
        const from = ring === 1 ? 0.5 : 0.35;
        trails.push([
          x + Math.cos(angle) * reach * from,
          y + Math.sin(angle) * reach * from,
          ex + nx,
          ey + ny,
          ex - nx,
          ey - ny,
        ]);
        sparks.push(ellipse(ex, ey, unit * 4.4 * (0.5 + ring / 2))[0]!);
      }
    }
    brush.paint(trails, { part: 'light', colors: [color], alpha: 0.75 });
    brush.paint(sparks, { part: 'light', colors: [lighter(color, 0.12)] });
  }
}
