import type { Brush } from '../brush.ts';
import { lighter, mix, type Color } from '../color.ts';
import { arch, ellipse, polygon, rectangle, roundedRectangle } from '../shape.ts';
import type { Plan, World } from './setting.ts';

/** A product on a plinth, before an arch, a disc or a window of light. */
export function podium(world: World): Plan {
  const { width, free, unit, focusX } = world;
  const random = world.random('podium');
  const backing = random.pick(['arch', 'disc', 'arches', 'window'] as const);
  const floor = free.y + free.height * 0.7;
  const top = free.y + free.height * 0.76;
  const half = Math.min(width * 0.3, unit * random.pick([250, 290]));
  return {
    layers: [
      { depth: 0, paint: (brush) => paintWall(brush, world, floor) },
      { depth: 0.2, paint: (brush) => paintBacking(brush, world, backing, floor) },
      { depth: 0.4, paint: (brush) => paintPlinths(brush, world, floor, top, half) },
    ],
    places: {
      stand: {
        far: top - unit * 6,
        near: top + unit * 10,
        depth: [0.5, 0.9],
        contact: 'shadow',
        span: [focusX - half * 1.5, focusX + half * 1.5],
      },
      air: { x: focusX - half * 1.6, y: free.y, width: half * 3.2, height: free.height * 0.5 },
      water: null,
      manner: 'scenery',
      giant: null,
    },
  };

  function paintPlinths(
    brush: Brush,
    { palette, height }: World,
    floorY: number,
    topY: number,
    halfWidth: number,
  ): void {
    const side = random.sign();
    const base = mix(palette.pale, palette.accents[0], 0.22);
    const second = mix(palette.pale, palette.accents[1], 0.45);
    cylinder(
      brush,
      world,
      focusX + side * halfWidth * 1.28,
      topY + unit * 74,
      halfWidth * 0.62,
      height,
      second,
    );
    cylinder(
      brush,
      world,
      focusX,
      topY + unit * 50,
      halfWidth * 1.22,
      height,
      mix(base, palette.shade, 0.1),
    );
    cylinder(brush, world, focusX, topY, halfWidth, topY + unit * 60, lighter(base, 0.02));
    const ballX = focusX - side * halfWidth * 1.36;
    const r = halfWidth * 0.2;
    const ballY = Math.min(height - r, floorY + unit * 120);
    brush.paint(ellipse(ballX + r * 0.3, ballY + r * 0.92, r * 1.1, r * 0.2), {
      part: 'shadow',
      colors: [palette.shade],
      alpha: 0.3,
    });
    brush.paint(ellipse(ballX, ballY, r), {
      part: 'mass',
      colors: [lighter(palette.accents[0], 0.1), mix(palette.accents[0], palette.shade, 0.3)],
      axis: [ballX - r * 0.7, ballY - r, ballX + r * 0.5, ballY + r],
    });
  }
}

function wallColor({ palette }: World): Color {
  return palette.isDark
    ? mix(palette.sky[1], palette.accents[0], 0.2)
    : mix(palette.pale, palette.accents[0], 0.3);
}

function paintWall(brush: Brush, world: World, floor: number): void {
  const { width, height, palette, unit, focusX, sun } = world;
  const wall = wallColor(world);
  const m = unit * 20;
  brush.paint(rectangle(-m, -m, width + 2 * m, height + 2 * m), {
    part: 'backdrop',
    colors: [lighter(wall, -0.03), lighter(wall, 0.03), lighter(wall, 0.06)],
    axis: [0, 0, 0, floor],
  });
  const from = sun.x < focusX ? -1 : 1;
  brush.glow(focusX + from * unit * 120, floor - unit * 420, unit * 700, palette.light, 0.45);
  brush.paint(rectangle(-m, floor, width + 2 * m, height - floor + m), {
    part: 'mass',
    colors: [lighter(mix(wall, palette.shade, 0.1), 0.02), mix(wall, palette.shade, 0.24)],
  });
}

function paintBacking(
  brush: Brush,
  world: World,
  backing: 'arch' | 'disc' | 'arches' | 'window',
  floor: number,
): void {
  const { palette, unit, focusX, free, sun } = world;
  const [first, second, third] = palette.accents;
  const tall = Math.min(unit * 640, free.height * 0.62);
  const wide = Math.min(unit * 560, free.width * 0.62);
  const slant = sun.x < focusX ? 1 : -1;
  switch (backing) {
    case 'arch':
      brush.paint(
        arch(
          focusX - wide / 2 - unit * 26,
          floor - tall - unit * 26,
          wide + unit * 52,
          tall + unit * 26,
        ),
        { part: 'mass', colors: [lighter(first, 0.06), mix(first, palette.shade, 0.1)] },
      );
      brush.paint(arch(focusX - wide / 2, floor - tall, wide, tall), {
        part: 'mass',
        colors: [mix(second, palette.pale, 0.25), mix(second, first, 0.45)],
      });
      break;
    case 'disc':
      brush.paint(ellipse(focusX, floor - tall * 0.52, tall * 0.5), {
        part: 'mass',
        colors: [mix(first, second, 0.6), first],
      });
      break;
    case 'arches':
      [third, first, second].forEach((color, index) => {
        const w = wide * (1.15 - index * 0.3);
        const h = tall * (1.08 - index * 0.22);
        brush.paint(arch(focusX - w / 2, floor - h, w, h), {
          part: 'mass',
          colors: [lighter(color, 0.06), mix(color, palette.shade, 0.08)],
        });
      });
      break;
    case 'window':
      for (const column of [0, 1]) {
        for (const row of [0, 1]) {
          const x = focusX - wide * 0.52 + column * wide * 0.54;
          const y = floor - tall + row * tall * 0.46;
          const lean = slant * unit * 70;
          brush.paint(
            polygon(
              x + lean,
              y,
              x + wide * 0.48 + lean,
              y,
              x + wide * 0.48,
              y + tall * 0.4,
              x,
              y + tall * 0.4,
            ),
            { part: 'light', colors: [mix(palette.pale, palette.light, 0.5)], alpha: 0.55 },
          );
        }
      }
      brush.paint(
        roundedRectangle(focusX - wide * 0.75, floor - unit * 36, wide * 1.5, unit * 36, unit * 8),
        { part: 'mass', colors: [mix(first, palette.shade, 0.1)] },
      );
  }
}

function cylinder(
  brush: Brush,
  { palette, unit, sun }: World,
  x: number,
  y: number,
  half: number,
  bottom: number,
  color: Color,
): void {
  const flat = half * 0.2;
  const litLeft = sun.x < x;
  const bright = lighter(color, 0.04);
  const dark = mix(color, palette.shade, 0.34);
  brush.paint(
    [
      [
        x - half,
        y,
        x + half,
        y,
        x + half,
        bottom,
        ...lowerEdge(x, bottom, half, flat),
        x - half,
        bottom,
      ],
    ],
    {
      part: 'mass',
      colors: litLeft ? [bright, color, dark] : [dark, color, bright],
      axis: [x - half, 0, x + half, 0],
    },
  );
  brush.paint(ellipse(x, y, half, flat), {
    part: 'mass',
    colors: [lighter(color, 0.03), lighter(color, 0.09)],
  });
  brush.paint(ellipse(x, y + unit * 2, half * 0.9, flat * 0.86), {
    part: 'detail',
    colors: [lighter(color, 0.06)],
    alpha: 0.6,
  });
}

function lowerEdge(x: number, y: number, half: number, flat: number): number[] {
  const edge: number[] = [];
  for (let i = 1; i < 24; i++) {
    const angle = (Math.PI * i) / 24;
    edge.push(x + Math.cos(angle) * half, y + Math.sin(angle) * flat);
  }
  return edge;
}
