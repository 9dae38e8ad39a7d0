import type { Brush } from '../brush.ts';
import { lighter, mix } from '../color.ts';
import { below, blob, ellipse, heightLine, rectangle, type Contour } from '../shape.ts';
import type { Plan, World } from './setting.ts';

/** Large soft fields of colour: waves, orbs or rising discs. */
export function gradient(world: World): Plan {
  const chosen = world.random('gradient').pick(['waves', 'orbs', 'discs', 'dunes'] as const);
  const variant = world.variant === 'waves' ? 'waves' : chosen;
  return {
    layers: [
      { depth: 0, paint: (brush) => paintGround(brush, world) },
      world.subjects.has('color-powder')
        ? { depth: 0.2, paint: (brush) => paintPowder(brush, world) }
        : { depth: 0.2, paint: (brush) => VARIANTS[variant](brush, world) },
    ],
    places: {
      stand: null,
      air: null,
      water: null,
      manner: 'emblem',
      giant: null,
    },
  };
}

const VARIANTS = { waves: paintWaves, orbs: paintOrbs, discs: paintDiscs, dunes: paintDunes };

function paintGround(brush: Brush, world: World): void {
  const { width, height, palette, unit } = world;
  const turn = world.random('turn').between(-0.5, 0.5);
  brush.paint(rectangle(-unit * 20, -unit * 20, width + unit * 40, height + unit * 40), {
    part: 'backdrop',
    colors: palette.sky,
    axis: [width * (0.5 - turn), 0, width * (0.5 + turn), height],
  });
}

function paintWaves(brush: Brush, world: World): void {
  const { width, height, palette, unit, noise } = world;
  const random = world.random('waves');
  const [first, second, third] = palette.accents;
  const count = random.whole(5, 7);
  const tilt = random.between(-0.35, 0.35);
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const line = heightLine(
      -unit * 40,
      width + unit * 40,
      unit * 12,
      (x) =>
        height * (0.3 + 0.62 * t) +
        tilt * (x - width / 2) -
        unit * 130 * noise.layered(x / (unit * 620) + i * 0.55, i * 0.21, 2),
    );
    const color =
      t < 0.5
        ? mix(palette.sky[2], second, t * 2)
        : mix(second, mix(first, third, t - 0.5), (t - 0.5) * 2);
    brush.paint(below(line, height * 1.6), {
      part: 'mass',
      colors: [lighter(color, 0.05), mix(color, palette.sky[0], 0.25)],
      alpha: 0.9,
    });
    // Lines that follow the crest, closer where the wave is steep.
    for (const along of [1, 2.1, 3.4, 5]) {
      const follow = line.map((value, at) => (at % 2 === 0 ? value : value + unit * 15 * along));
      brush.line(follow, unit * (3.4 - 0.5 * along), lighter(color, 0.11), 0.62 - 0.09 * along);
    }
  }
}

function paintOrbs(brush: Brush, world: World): void {
  const { width, height, palette, unit } = world;
  const random = world.random('orbs');
  palette.accents.forEach((color, index) => {
    const x = width * random.between(0.1, 0.9);
    const y = height * random.between(0.1, 0.9);
    const radius = unit * random.between(150, 330) * (index === 0 ? 1.2 : 0.9);
    brush.glow(x, y, radius * 2.4, color, 0.65);
    brush.paint(ellipse(x, y, radius), {
      part: 'mass',
      colors: [lighter(color, 0.08), mix(color, palette.sky[1], 0.55)],
      axis: [x - radius, y - radius, x + radius, y + radius],
      alpha: 0.88,
    });
  });
}

/** Clouds of thrown colour, as at Holi. */
function paintPowder(brush: Brush, world: World): void {
  const { width, height, palette, unit } = world;
  const random = world.random('powder');
  const ground = mix(palette.pale, { l: 0.985, c: 0.01, h: 80 }, 0.7);
  brush.paint(rectangle(-unit * 20, -unit * 20, width + unit * 40, height + unit * 40), {
    part: 'backdrop',
    colors: [ground],
  });
  const spots = [
    [0.08, 0.2],
    [0.92, 0.14],
    [0.5, 0.46],
    [0.04, 0.8],
    [0.96, 0.82],
    [0.34, 1],
    [0.7, 0.98],
  ] as const;
  const colors = random.shuffle([...palette.accents]);
  spots.forEach(([acrossX, acrossY], index) => {
    const color = colors[index % colors.length]!;
    const x = width * acrossX;
    const y = height * acrossY;
    const radius = unit * random.between(170, 260);
    for (let puff = 0; puff < 9; puff++) {
      const angle = random.between(0, Math.PI * 2);
      const away = radius * random.between(0.1, 0.85);
      brush.paint(
        blob(
          x + Math.cos(angle) * away,
          y + Math.sin(angle) * away,
          radius * random.between(0.3, 0.62),
          radius * random.between(0.26, 0.54),
          random,
          0.3,
        ),
        {
          part: 'mass',
          colors: [lighter(color, random.between(0, 0.1)), color],
          alpha: random.between(0.45, 0.8),
        },
      );
    }
    const specks: Contour[] = [];
    for (let speck = 0; speck < 46; speck++) {
      const angle = random.between(0, Math.PI * 2);
      const away = radius * random.between(0.7, 1.7);
      specks.push(
        ellipse(
          x + Math.cos(angle) * away,
          y + Math.sin(angle) * away,
          unit * random.between(2, 9),
        )[0]!,
      );
    }
    brush.paint(specks, { part: 'detail', colors: [color] });
  });
}

/** A sun made of rings that stand half behind one another. */
function paintDiscs(brush: Brush, world: World): void {
  const { width, height, free, palette, unit, focusX } = world;
  const random = world.random('discs');
  const y = free.y + free.height * random.pick([0.5, 0.62, 1]);
  const rings = 6;
  const largest = Math.max(width, height) * 0.72;
  for (let i = 0; i < rings; i++) {
    const t = i / (rings - 1);
    const color = mix(
      mix(palette.sky[1], palette.accents[0], t * 0.85),
      palette.accents[1],
      t * t * 0.8,
    );
    const radius = largest * (1 - t * 0.82);
    brush.paint(ellipse(focusX, y + unit * 24 * i, radius), {
      part: 'mass',
      colors: [lighter(color, 0.04), color],
      alpha: 0.92,
    });
  }
}

function paintDunes(brush: Brush, world: World): void {
  const { width, height, free, palette, unit, noise, sun } = world;
  const sunY = free.y + free.height * 0.34;
  const [first, second] = palette.accents;
  brush.glow(sun.x, sunY, unit * 640, palette.light, 0.5);
  brush.paint(ellipse(sun.x, sunY, unit * 130), {
    part: 'light',
    colors: [palette.light, mix(palette.light, second, 0.4)],
  });
  for (let i = 0; i < 5; i++) {
    const t = i / 4;
    const color = mix(mix(palette.haze, first, 0.3 + 0.6 * t), palette.deep, t * 0.35);
    const line = heightLine(
      -unit * 40,
      width + unit * 40,
      unit * 12,
      (x) =>
        free.y +
        free.height * (0.46 + 0.14 * i) -
        unit * 110 * noise.layered(x / (unit * 700) + i * 3.1, i, 2),
    );
    brush.paint(below(line, height * 1.1), {
      part: 'mass',
      colors: [lighter(color, 0.05), mix(color, palette.deep, 0.22)],
    });
  }
}
