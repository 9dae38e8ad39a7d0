import type { Brush } from '../brush.ts';
import { mix } from '../color.ts';
import { atDepth } from '../palette.ts';
import type { World } from '../settings/setting.ts';
import type { Contour } from '../shape.ts';

/** A mountain with a lit and a shaded flank, and snow on the upper `snowShare` of it. */
export function paintPeak(
  brush: Brush,
  world: World,
  x: number,
  base: number,
  rise: number,
  half: number,
  name: string,
  snowShare: number,
): void {
  const { palette, unit, sun } = world;
  const random = world.random(name);
  const rock = atDepth(palette, mix(palette.sky[0], palette.deep, 0.62), 0.5);
  const lit = mix(rock, palette.light, 0.2);
  const litSide = sun.x < x ? -1 : 1;
  const edge = (side: number) => {
    const points: number[] = [];
    for (let i = 1; i <= 7; i++) {
      const t = i / 7;
      points.push(
        x + side * half * (t + 0.07 * (random.next() - 0.5)),
        base - rise * (1 - t) * (1 + 0.1 * (random.next() - 0.5)),
      );
    }
    return points;
  };
  const left = edge(-1);
  const right = edge(1);
  const spine: number[] = [];
  for (let i = 1; i <= 6; i++)
    spine.push(
      x + litSide * half * -0.03 * i * (i % 2 === 0 ? 1.6 : -0.9),
      base - rise * (1 - i / 6),
    );
  const outline = [...reversedLine(left), x, base - rise, ...right];
  brush.paint([outline], { part: 'mass', colors: [rock, mix(rock, palette.haze, 0.55)] });
  const litEdge = litSide < 0 ? left : right;
  brush.paint([[x, base - rise, ...litEdge, ...reversedLine(spine)]], {
    part: 'mass',
    colors: [lit, mix(lit, palette.haze, 0.55)],
  });
  const snow = mix({ l: 0.97, c: 0.015, h: 230 }, palette.haze, 0.14);
  const snowLine = (edgeLine: readonly number[], steps: number) => {
    const cap: number[] = [x, base - rise];
    for (let i = 0; i < steps; i++) cap.push(edgeLine[i * 2]!, edgeLine[i * 2 + 1]!);
    const endX = cap.at(-2)!;
    const endY = cap.at(-1)!;
    for (let i = 1; i <= 4; i++)
      cap.push(endX + (x - endX) * (i / 4.3), endY + (i % 2 === 1 ? -1 : 0.7) * rise * 0.06);
    return cap;
  };
  const steps = Math.max(1, Math.round(7 * snowShare));
  brush.paint([snowLine(left, steps)], {
    part: 'mass',
    colors: [litSide < 0 ? snow : mix(snow, rock, 0.4)],
  });
  brush.paint([snowLine(right, steps)], {
    part: 'mass',
    colors: [litSide > 0 ? snow : mix(snow, rock, 0.4)],
  });
  brush.glow(x, base, unit * 260, palette.haze, 0.25);
}

function reversedLine(line: Contour): number[] {
  const back: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) back.push(line[i]!, line[i + 1]!);
  return back;
}
