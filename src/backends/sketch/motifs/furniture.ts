import type { Brush } from '../brush.ts';
import { lighter, mix, oklch } from '../color.ts';
import { blob, ellipse, polygon, rectangle, roundedRectangle } from '../shape.ts';
import type { World } from '../settings/setting.ts';

/** Plant, lamp, and books or a cushion, around where the subject will be. */
export function paintFurniture(
  brush: Brush,
  world: World,
  floor: number,
  windowSide: 1 | -1,
  isDesk: boolean,
): void {
  const { width, height, unit, palette, time } = world;
  const isDark = time === 'night' || time === 'dusk';
  const random = world.random('furniture');
  const plantX = width / 2 + windowSide * width * 0.42;
  const foot = isDesk ? floor + unit * 60 : floor + (height - floor) * 0.3;
  const size = unit * (isDesk ? 110 : 190);
  const pot = mix(palette.accents[1], palette.shade, isDark ? 0.35 : 0.1);
  const leaf = mix(oklch(0.5, 0.11, 150), palette.shade, isDark ? 0.45 : 0.12);
  for (let i = 0; i < 9; i++) {
    const angle = -Math.PI * (0.08 + 0.84 * (i / 8));
    const reach = size * random.between(1.1, 1.6);
    const ex = plantX + Math.cos(angle) * reach;
    const ey = foot - size * 0.8 + Math.sin(angle) * reach;
    const nx = -Math.sin(angle) * size * 0.17;
    const ny = Math.cos(angle) * size * 0.17;
    const mx = (plantX + ex) / 2;
    const my = (foot - size * 0.8 + ey) / 2;
    brush.paint(polygon(plantX, foot - size * 0.75, mx + nx, my + ny, ex, ey, mx - nx, my - ny), {
      part: 'mass',
      colors: [lighter(leaf, i % 2 === 0 ? 0.06 : 0), leaf],
    });
  }
  brush.paint(
    polygon(
      plantX - size * 0.42,
      foot - size * 0.8,
      plantX + size * 0.42,
      foot - size * 0.8,
      plantX + size * 0.3,
      foot,
      plantX - size * 0.3,
      foot,
    ),
    { part: 'mass', colors: [lighter(pot, 0.05), mix(pot, palette.shade, 0.2)] },
  );
  const lampX = width / 2 - windowSide * width * 0.4;
  const lampTop = foot - unit * (isDesk ? 270 : 480);
  const shade = mix(palette.window, palette.accents[1], 0.3);
  if (isDark) brush.glow(lampX, lampTop + unit * 50, unit * 420, palette.window, 0.65);
  brush.paint(
    [
      rectangle(lampX - unit * 5, lampTop, unit * 10, foot - lampTop)[0]!,
      ellipse(lampX, foot, unit * 62, unit * 14)[0]!,
    ],
    { part: 'mass', colors: [mix(palette.deep, palette.shade, 0.3)] },
  );
  brush.paint(
    polygon(
      lampX - unit * 42,
      lampTop - unit * 40,
      lampX + unit * 42,
      lampTop - unit * 40,
      lampX + unit * 80,
      lampTop + unit * 74,
      lampX - unit * 80,
      lampTop + unit * 74,
    ),
    { part: isDark ? 'light' : 'mass', colors: [shade, lighter(shade, 0.04)] },
  );
  if (isDesk) {
    const bx = width / 2 - windowSide * width * 0.24;
    [palette.accents[0], palette.accents[3], palette.accents[2]].forEach((color, index) => {
      const w = unit * (150 - index * 16);
      brush.paint(
        roundedRectangle(
          bx - w / 2 + unit * 8 * (index % 2),
          foot - unit * 26 * (index + 1),
          w,
          unit * 25,
          unit * 5,
        ),
        { part: 'mass', colors: [mix(color, palette.shade, isDark ? 0.4 : 0.08)] },
      );
    });
  } else if (random.chance(0.6)) {
    const cx = lampX - windowSide * -unit * 20;
    brush.paint(
      blob(cx + windowSide * unit * 130, foot + unit * 30, unit * 84, unit * 44, random, 0.08),
      {
        part: 'mass',
        colors: [
          mix(palette.accents[2], palette.shade, isDark ? 0.4 : 0.05),
          mix(palette.accents[2], palette.shade, 0.5),
        ],
      },
    );
  }
}
