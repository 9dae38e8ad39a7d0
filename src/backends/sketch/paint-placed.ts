import type { Brush, Figure } from './brush.ts';
import { lighter, mix, type Color } from './color.ts';
import type { Easel } from './easel.ts';
import { paintRails, RUNS_ON_RAILS } from './motifs/rails.ts';
import type { Places, World } from './settings/setting.ts';
import { ellipse, moved, type Shape } from './shape.ts';
import { boxOf, type Placed } from './staging/placed.ts';

/**
 * Paints a subject with what ties it to its place: shadow, reflection, disc, thread. Without an
 * easel it has no reflection.
 */
export function paintPlaced(
  brush: Brush,
  placed: Placed,
  world: World,
  places: Places,
  easel: Easel | null,
): void {
  const figure = figureFrom(placed, world);
  const { x, width, height } = figure.box;
  const middle = x + width / 2;
  const { palette, unit } = world;
  switch (placed.manner) {
    case 'stand':
      if (placed.of && RUNS_ON_RAILS.has(placed.of.name))
        paintRails(brush, world, placed.foot, height);
      if (easel && places.stand?.contact === 'mirror') reflect(brush, placed, world, easel);
      standShadow(brush, placed, world, width);
      break;
    case 'perch':
      standShadow(brush, placed, world, width * 0.86);
      break;
    case 'sail':
      if (easel) reflect(brush, placed, world, easel);
      break;
    case 'lie':
      for (const [offset, alpha] of [
        [0.05, 0.16],
        [0.03, 0.2],
      ] as const) {
        const cast = { x: width * offset, y: height * offset * 1.3 };
        for (const { shape, alpha: own } of figure.pieces) {
          if (own > 0.5)
            brush.paint(moved(shape, cast), {
              part: 'shadow',
              colors: [shadowColor(world)],
              alpha: alpha * 0.5,
            });
        }
      }
      break;
    case 'badge':
      paintBadge(brush, figure, world);
      break;
    case 'hang':
      brush.line(
        [
          middle,
          // A thread does not cross text.
          world.free.y > 0 ? world.free.y : -unit * 20,
          middle,
          figure.box.y + height * 0.06,
        ],
        unit * 3.2,
        mix(palette.deep, palette.sky[1], 0.25),
      );
      break;
    case 'fly':
    case 'swim':
    case 'float':
    case 'sticker':
    case 'giant':
    case 'repeat':
      break;
  }
  brush.figure(figure);
  if (placed.manner === 'stand' && places.stand?.contact === 'snow') {
    const drift = lighter(palette.land, 0.01);
    brush.paint(
      ellipse(
        middle,
        placed.foot + height * 0.012,
        width * 0.46,
        Math.max(unit * 5, height * 0.022),
      ),
      {
        part: 'detail',
        colors: [drift],
      },
    );
  }
}

function figureFrom(placed: Placed, world: World): Figure {
  const { form, x, foot, scale, flipped, turn } = placed;
  const { bounds } = form;
  const centreX = bounds.x + bounds.width / 2;
  const centreY = bounds.y + bounds.height / 2;
  const place = (shape: Shape) =>
    moved(moved(shape, { x: -centreX, y: -centreY }), {
      x,
      y: foot - (bounds.height * scale) / 2,
      scaleX: flipped ? -scale : scale,
      scaleY: scale,
      turn,
    });
  const { palette, sun } = world;
  const side = Math.max(-1, Math.min(1, (sun.x - x) / (world.width * 0.4)));
  return {
    pieces: form.pieces.map((piece) => ({ ...piece, shape: place(piece.shape) })),
    box: boxOf(placed),
    isSticker: placed.manner === 'sticker',
    rim: lighter(palette.pale, 0.04),
    light: palette.light,
    shade: palette.shade,
    lighting:
      LIGHTING[world.time] *
      (placed.manner === 'sticker' ||
      placed.manner === 'badge' ||
      placed.manner === 'repeat' ||
      placed.manner === 'lie'
        ? 0.35
        : 1),
    lightFrom: [side * 0.7, -0.75],
  };
}

const LIGHTING = { day: 0.32, dawn: 0.5, sunset: 0.7, dusk: 0.8, night: 0.78 } as const;

function shadowColor({ palette }: World): Color {
  return mix(palette.shade, { l: 0.45, c: 0.05, h: palette.shade.h }, 0.35);
}

/** Soft at the feet and longer on the side away from the sun. */
function standShadow(brush: Brush, placed: Placed, world: World, width: number): void {
  const away = Math.max(-1, Math.min(1, (placed.x - world.sun.x) / (world.width * 0.5)));
  const lowSun =
    world.time === 'sunset' || world.time === 'dawn' || world.time === 'dusk' ? 1.5 : 1;
  for (const [spread, alpha] of [
    [1, 0.24],
    [0.62, 0.24],
  ] as const) {
    brush.paint(
      ellipse(
        placed.x + away * width * 0.12 * lowSun * spread,
        placed.foot + world.unit,
        width * 0.54 * spread * (0.9 + 0.2 * lowSun),
        Math.max(2, width * 0.055 * spread),
      ),
      { part: 'shadow', colors: [shadowColor(world)], alpha },
    );
  }
}

/** The subject upside down in wet ground or water, half sunk in its colour and crossed by waves. */
function reflect(brush: Brush, placed: Placed, world: World, { context }: Easel): void {
  const { palette, unit } = world;
  const box = boxOf(placed);
  const flatness = placed.manner === 'sail' ? 0.55 : 0.7;
  const waterline = placed.foot - (placed.manner === 'sail' ? box.height * 0.06 : 0);
  const water = mix(palette.water, palette.sky[1], 0.3);
  const figure = figureFrom(placed, world);
  context.save();
  context.translate(0, waterline);
  context.scale(1, -flatness);
  context.translate(0, -waterline);
  brush.figure({
    ...figure,
    pieces: figure.pieces.map((piece) => ({ ...piece, color: mix(piece.color, water, 0.55) })),
    lighting: 0.3,
  });
  context.restore();
  const random = world.random(`waves ${Math.round(placed.x)}`);
  for (let wave = 0; wave < 9; wave++) {
    const along = (wave + random.next()) / 9;
    const reach = box.width * random.between(0.2, 0.5);
    const x = placed.x + random.between(-0.4, 0.4) * box.width;
    const y = waterline + along * box.height * flatness + unit * 4;
    brush.line([x - reach, y, x + reach, y], unit * random.between(2, 5), water, 0.75);
  }
}

function paintBadge(brush: Brush, figure: Figure, world: World): void {
  const { palette, unit } = world;
  const { x, y, width, height } = figure.box;
  const radius = Math.max(width, height) * 0.72;
  const middle = [x + width / 2, y + height / 2] as const;
  const [first, second] = palette.accents;
  brush.paint(ellipse(middle[0], middle[1], radius), {
    part: 'mass',
    colors: [lighter(second, 0.04), second],
  });
  brush.paint(ellipse(middle[0], middle[1], radius - unit * 18), {
    part: 'mass',
    colors: [mix(palette.pale, first, 0.12), mix(palette.pale, first, 0.4)],
  });
  brush.paint(ellipse(middle[0], y + height * 0.99, width * 0.36, height * 0.045), {
    part: 'shadow',
    colors: [shadowColor(world)],
    alpha: 0.3,
  });
}
