import { lighter, mix, type Color } from '../color.ts';
import { mainColors, type Form, type FormPiece } from '../form.ts';
import { boundsOf, ellipse, moved, type Shape } from '../shape.ts';
import { shapeFromPathData } from '../path-data.ts';

/** Tails in the box of the body, which sits from y 24 to y 56 around x 16. */
const TAILS = {
  bushy:
    'M22 50C30 54 38 48 38.500 40C39 34 36 30 34.500 27.500C31 31 29.500 35 29.500 39C29.500 44 26 46 22 46Z',
  thin: 'M22 51C31 54 36 49 35 42C34.600 39.600 36.500 38 37.800 39.500C40 45 38 56 24 55Z',
  short: 'M25 50A3 3 0 1 1 29 52A3 3 0 0 1 25 50Z',
} as const;

const TAIL_OF: Readonly<Record<string, keyof typeof TAILS>> = {
  fox: 'bushy',
  wolf: 'bushy',
  raccoon: 'bushy',
  'dog-face': 'bushy',
  lion: 'thin',
  'tiger-face': 'thin',
  'cat-face': 'thin',
  'monkey-face': 'thin',
  'mouse-face': 'thin',
  'cow-face': 'thin',
  'horse-face': 'bushy',
  unicorn: 'bushy',
};

/**
 * A sitting body, seen from the front, under an animal's head that was drawn without one. Its
 * colours are the head's own.
 */
export function seatedBody(name: string, head: Form): Form {
  const [fur, second = fur, third = second] = distinctColors(head);
  if (!fur || !second || !third) return head;
  const palest = [second, third].reduce((a, b) => (b.l > a.l ? b : a));
  const chest = palest.l > fur.l + 0.04 ? palest : lighter(fur, 0.1);
  const shaded = mix(fur, { l: 0.2, c: 0.05, h: fur.h }, 0.16);
  const tail = shapeFromPathData(TAILS[TAIL_OF[name] ?? 'short'], 12);
  const pieces: FormPiece[] = [
    piece(tail, shaded),
    ...(TAIL_OF[name] === 'bushy'
      ? [
          piece(
            shapeFromPathData(
              'M38.500 40C39 34 36 30 34.500 27.500C32.600 29.600 31.200 31.800 30.400 34.200C33 36.500 35.500 36 38.300 42Z',
              12,
            ),
            chest,
          ),
        ]
      : []),
    // Haunches, back, chest, fore legs, paws.
    piece(ellipse(8.4, 48.5, 6.2, 7), shaded),
    piece(ellipse(23.6, 48.5, 6.2, 7), shaded),
    piece(
      shapeFromPathData(
        'M16 22C24 22 26 32 26.500 40C27 50 24 55 16 55C8 55 5 50 5.500 40C6 32 8 22 16 22Z',
        12,
      ),
      fur,
    ),
    piece(
      shapeFromPathData(
        'M16 24C20.500 24 21.500 30 21 35C20.500 41 18.500 45 16 45C13.500 45 11.500 41 11 35C10.500 30 11.500 24 16 24Z',
        12,
      ),
      chest,
    ),
    piece(
      shapeFromPathData(
        'M10.800 40C10.800 38 15.200 38 15.400 40L15.600 53C15.600 56 10.200 56 10.200 53Z',
        10,
      ),
      shaded,
    ),
    piece(
      shapeFromPathData(
        'M21.200 40C21.200 38 16.800 38 16.600 40L16.400 53C16.400 56 21.800 56 21.800 53Z',
        10,
      ),
      shaded,
    ),
    piece(ellipse(12.6, 54.2, 3.3, 1.9), chest),
    piece(ellipse(19.4, 54.2, 3.3, 1.9), chest),
    ...headOnTop(head),
  ];
  return { pieces, bounds: boundsOf(pieces.map(({ shape }) => shape)) };
}

function headOnTop(head: Form): FormPiece[] {
  const { x, y, width, height } = head.bounds;
  const scale = 27 / Math.max(width, height);
  const move = { x: 16 - (x + width / 2) * scale, y: 30 - (y + height) * scale, scale };
  return head.pieces.map((part) => ({ ...part, shape: moved(part.shape, move) }));
}

function piece(shape: Shape, color: Color): FormPiece {
  return { shape, color, alpha: 1, evenOdd: false, area: 1 };
}

/** The head's colours by area, leaving out near-black features and near twins. */
function distinctColors(head: Form): readonly Color[] {
  const distinct: Color[] = [];
  for (const color of mainColors(head)) {
    if (color.l < 0.3 && distinct.length > 0) continue;
    const isNew = distinct.every(
      (seen) => Math.abs(seen.l - color.l) + Math.abs(seen.c - color.c) > 0.08,
    );
    if (isNew) distinct.push(color);
  }
  return distinct;
}
