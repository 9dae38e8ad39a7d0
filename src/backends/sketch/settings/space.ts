import type { Brush } from '../brush.ts';
import { lighter, mix, oklch, type Color } from '../color.ts';
import { paintStars } from '../motifs/sky.ts';
import { arc, below, ellipse, heightLine, rectangle, type Contour } from '../shape.ts';
import { level } from './level.ts';
import type { Plan, World } from './setting.ts';

/** Stars and nebulae; a ringed planet, or the curve of a world one stands on. */
export function space(world: World): Plan {
  const { height, width, free } = world;
  const variant = world.random('space').pick(['planet', 'surface', 'surface', 'orbit'] as const);
  const ground = level(world, 0.8, 0.4);
  const hasGround = variant === 'surface';
  return {
    layers: [
      { depth: 0, paint: (brush) => paintVoid(brush, world) },
      { depth: 0.2, paint: (brush) => paintPlanets(brush, world, variant) },
      {
        depth: 0.5,
        paint: (brush) => (hasGround ? paintSurface(brush, world, ground) : undefined),
      },
    ],
    places: {
      stand: hasGround
        ? {
            far: ground + (world.floor - ground) * 0.25,
            near: height * 0.95,
            depth: [0.62, 0.9],
            contact: 'shadow',
          }
        : null,
      air: { x: 0, y: free.y, width, height: free.height * (hasGround ? 0.66 : 1) },
      water: null,
      manner: hasGround ? 'scenery' : 'float',
      giant: hasGround ? { depth: 0.45, base: ground } : null,
    },
  };
}

function paintVoid(brush: Brush, world: World): void {
  const { width, height, unit, palette } = world;
  const random = world.random('void');
  const dark = mix(palette.sky[0], oklch(0.14, 0.06, 280), palette.isDark ? 0.4 : 0.85);
  const m = unit * 20;
  brush.paint(rectangle(-m, -m, width + 2 * m, height + 2 * m), {
    part: 'backdrop',
    colors: [
      lighter(dark, -0.02),
      mix(dark, palette.sky[1], palette.isDark ? 0.5 : 0.2),
      mix(dark, palette.accents[2], 0.25),
    ],
    axis: [0, 0, width * 0.4, height],
  });
  const hues = [
    palette.accents[0],
    palette.accents[2],
    palette.sky[2],
    palette.accents[1],
  ] as const;
  const lean = random.between(-0.7, 0.7);
  for (let i = 0; i < 16; i++) {
    const along = random.between(-0.5, 0.5);
    const x = width * (0.5 + along);
    const y = height * (0.45 + along * lean) + unit * random.between(-110, 110);
    brush.glow(x, y, unit * random.between(130, 330), random.pick(hues), 0.2);
  }
  paintStars(brush, world, 1.9, height);
}

function paintPlanets(brush: Brush, world: World, variant: 'planet' | 'surface' | 'orbit'): void {
  const { width, height, unit, palette, focusX, free } = world;
  const random = world.random('planets');
  const side = focusX < width / 2 ? 1 : -1;
  const [first, second, third] = palette.accents;
  if (variant === 'orbit') {
    const radius = Math.max(width, height) * 0.85;
    const y = height + radius * 0.66;
    brush.glow(width / 2, y - radius, unit * 620, palette.sky[2], 0.6);
    paintGlobe(
      brush,
      world,
      width / 2,
      y,
      radius,
      mix(palette.water, palette.sky[1], 0.3),
      mix(palette.land, third, 0.4),
    );
  } else {
    const radius = unit * random.between(130, 190) * (variant === 'planet' ? 1.35 : 1);
    const x = variant === 'planet' && !world.hasSubjects ? focusX : width / 2 + side * width * 0.26;
    const y = free.y + free.height * random.between(0.26, 0.36);
    brush.glow(x, y, radius * 2.1, second, 0.35);
    const tilt = random.between(-0.5, -0.25);
    ring(brush, x, y, radius, tilt, mix(second, palette.pale, 0.4), -1);
    paintGlobe(brush, world, x, y, radius, first, mix(first, second, 0.5));
    ring(brush, x, y, radius, tilt, mix(second, palette.pale, 0.4), 1);
  }
  const mx = width / 2 - side * width * random.between(0.24, 0.36);
  const my = free.y + free.height * random.between(0.12, 0.24);
  paintGlobe(
    brush,
    world,
    mx,
    my,
    unit * random.between(34, 60),
    third,
    mix(third, palette.pale, 0.4),
  );
}

function paintGlobe(
  brush: Brush,
  world: World,
  x: number,
  y: number,
  radius: number,
  color: Color,
  band: Color,
): void {
  const { palette, sun } = world;
  const random = world.random(`globe ${Math.round(radius)}`);
  const lit = sun.x < x ? -1 : 1;
  const axis = [
    x + lit * radius * 0.8,
    y - radius * 0.7,
    x - lit * radius * 0.8,
    y + radius * 0.7,
  ] as const;
  const night = mix(color, palette.deep, 0.72);
  brush.paint(ellipse(x, y, radius), {
    part: 'mass',
    colors: [lighter(color, 0.1), color, night],
    axis,
  });
  const bands: Contour[] = [];
  for (let i = 0; i < 4; i++) {
    const at = -0.7 + i * 0.42 + random.between(-0.08, 0.08);
    const thick = random.between(0.07, 0.16);
    const half = (t: number) => Math.sqrt(Math.max(0, 1 - t * t)) * radius;
    const line: number[] = [];
    const back: number[] = [];
    for (let s = 0; s <= 14; s++) {
      const u = s / 14;
      const wave = Math.sin(u * 6 + i * 2) * 0.035;
      line.push(x - half(at) + 2 * half(at) * u, y + (at + wave) * radius);
      back.unshift(
        x - half(at + thick) + 2 * half(at + thick) * u,
        y + (at + thick - wave) * radius,
      );
    }
    bands.push([...line, ...back]);
  }
  brush.paint(bands, {
    part: 'detail',
    colors: [lighter(band, 0.06), band, mix(band, palette.deep, 0.7)],
    axis,
    alpha: 0.7,
  });
}

function ring(
  brush: Brush,
  x: number,
  y: number,
  radius: number,
  tilt: number,
  color: Color,
  half: 1 | -1,
): void {
  const from = half > 0 ? 0 : Math.PI;
  const cos = Math.cos(tilt);
  const sin = Math.sin(tilt);
  for (const [outer, inner, alpha] of [
    [1.9, 1.62, 0.9],
    [1.56, 1.4, 0.6],
  ] as const) {
    const edge = arc(0, 0, radius * outer, radius * outer * 0.27, from, from + Math.PI);
    const back = arc(0, 0, radius * inner, radius * inner * 0.27, from, from + Math.PI);
    const contour: number[] = [];
    for (let i = 0; i < edge.length; i += 2)
      contour.push(
        x + edge[i]! * cos - edge[i + 1]! * sin,
        y + edge[i]! * sin + edge[i + 1]! * cos,
      );
    for (let i = back.length - 2; i >= 0; i -= 2)
      contour.push(
        x + back[i]! * cos - back[i + 1]! * sin,
        y + back[i]! * sin + back[i + 1]! * cos,
      );
    brush.paint([contour], { part: 'mass', colors: [color], alpha });
  }
}

function paintSurface(brush: Brush, world: World, ground: number): void {
  const { width, height, unit, palette, noise } = world;
  const random = world.random('surface');
  const dust = mix(mix(palette.accents[1], palette.haze, 0.5), palette.deep, 0.35);
  const far = heightLine(
    -unit * 30,
    width + unit * 30,
    unit * 10,
    (x) => ground - unit * 60 - unit * 90 * Math.abs(noise.layered(x / (unit * 260), 2.2, 4)),
  );
  brush.paint(below(far, height), {
    part: 'mass',
    colors: [mix(dust, palette.deep, 0.45), mix(dust, palette.deep, 0.6)],
  });
  const near = heightLine(
    -unit * 30,
    width + unit * 30,
    unit * 10,
    (x) =>
      ground -
      unit * 20 * noise.layered(x / (unit * 500), 5.5, 2) +
      ((x - width / 2) / width) ** 2 * unit * 70,
  );
  brush.paint(below(near, height + unit * 20), {
    part: 'mass',
    colors: [lighter(dust, 0.07), mix(dust, palette.deep, 0.4)],
  });
  for (let i = 0; i < 9; i++) {
    const t = random.next();
    const x = width * random.next();
    const y = ground + unit * 50 + (height - ground) * 0.8 * t;
    const r = unit * random.between(20, 52) * (0.5 + t);
    brush.paint(ellipse(x, y, r, r * 0.27), {
      part: 'detail',
      colors: [mix(dust, palette.deep, 0.5), mix(dust, palette.deep, 0.2)],
    });
    brush.paint(ellipse(x, y + r * 0.06, r * 0.84, r * 0.19), {
      part: 'detail',
      colors: [mix(dust, palette.deep, 0.62)],
      alpha: 0.6,
    });
  }
}
