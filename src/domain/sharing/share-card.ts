import type { Area } from '@/domain/formats/cut.ts';

/** The words of the picture that stands for a link to a gallery. */
export interface ShareCard {
  readonly title: string;
  readonly credits: string;
}

/** In pixels: as every network shows the picture of a link. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const GAP = 6;
/** The words stand to the left of the pictures. */
const WORDS_WIDTH = 500;

/** Where so many pictures stand on a card, the first the largest, to its very edges. */
export function cardFrames(count: number): readonly Area[] {
  const { width, height } = CARD_SIZE;
  const left = WORDS_WIDTH;
  const whole = { x: left, y: 0, width: width - left, height };
  if (count <= 1) return count === 1 ? [whole] : [];
  const [upper, lower] = parts(whole.y, whole.height, count === 2 ? 2 : 1.7);
  const [first, rest] = [
    { ...whole, ...upper },
    { ...whole, ...lower },
  ];
  if (count <= 3) return [first, ...row(rest, count - 1)];
  return [...row(first, 2), ...row(rest, Math.min(3, count - 2))];
}

/** So many places beside each other. */
function row(area: Area, places: number): Area[] {
  const width = (area.width - GAP * (places - 1)) / places;
  return Array.from({ length: places }, (_, index) => ({
    ...area,
    x: area.x + index * (width + GAP),
    width,
  }));
}

/** Two stretches of which the first is `share` times as long. */
function parts(y: number, height: number, share: number) {
  const first = Math.round(((height - GAP) * share) / (share + 1));
  return [
    { y, height: first },
    { y: y + first + GAP, height: height - GAP - first },
  ] as const;
}
