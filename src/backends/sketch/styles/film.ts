import { cssFromColor, lighter, mix } from '../color.ts';
import type { Easel } from '../easel.ts';
import { paintPieces, plainBrush } from '../plain-brush.ts';
import { GRAIN_SIZE, grainField } from '../noise.ts';
import { pushes } from './grain.ts';
import { overPixels, softened } from './pixels.ts';
import type { Style } from './style.ts';

/** An analogue photograph: what is far is out of focus, lights become discs, grain over all. */
export const film: Style = {
  id: 'film',
  brush(easel) {
    const { context } = easel;
    const plain = plainBrush(easel);
    let isFocused = false;
    return {
      ...plain,
      figure(figure) {
        // The first figure is what the lens is set to: all painted before it goes soft.
        if (!isFocused) defocus(easel);
        isFocused = true;
        paintPieces(context, { ...figure, lighting: Math.min(1, figure.lighting + 0.25) });
      },
    };
  },
  finish: develop,
};

function defocus(easel: Easel): void {
  const { context, width, height, unit, palette, random } = easel;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(softened(easel, Math.max(2, unit * 7)), 0, 0, width, height);
  // By day there are no lamps to blur.
  if (palette.sky[1].l > 0.62) return;
  const stream = random.stream('bokeh');
  context.globalCompositeOperation = 'screen';
  for (let i = 0; i < 22; i++) {
    const x = width * stream.next();
    const y = height * stream.between(0.05, 0.75);
    const r = unit * stream.between(16, 62);
    const color = mix(
      stream.pick([palette.light, palette.accents[1], palette.window]),
      palette.light,
      0.4,
    );
    context.globalAlpha = stream.between(0.08, 0.26);
    context.fillStyle = cssFromColor(color);
    context.beginPath();
    context.arc(x, y, r, 0, Math.PI * 2);
    context.fill();
    context.globalAlpha *= 0.8;
    context.strokeStyle = cssFromColor(lighter(color, 0.1));
    context.lineWidth = unit * 2;
    context.stroke();
  }
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
}

/** Halation, lifted blacks, warm lights over teal darks, vignette and grain in one pass. */
function develop(easel: Easel): void {
  const { context, width, height, unit } = easel;
  context.globalCompositeOperation = 'screen';
  context.globalAlpha = 0.22;
  context.drawImage(softened(easel, Math.max(2, unit * 22)), 0, 0, width, height);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  overPixels(easel, (pixels) => {
    const grain = grainField();
    const mask = GRAIN_SIZE - 1;
    const specks = pushes(12.7);
    const red = toneCurve(0.1, 1.03);
    const green = toneCurve(0.1, 0.985);
    const blue = toneCurve(0.15, 0.9);
    const vignette = easel.isRepeat ? 0 : 0.085;
    const acrossEdge = Float32Array.from({ length: width }, (_, x) => ((x / width) * 2 - 1) ** 2);
    for (let y = 0, at = 0; y < height; y++) {
      const row = (y & mask) * GRAIN_SIZE;
      const coarse = ((y >> 1) & mask) * GRAIN_SIZE;
      const alongEdge = ((y / height) * 2 - 1) ** 2;
      for (let x = 0; x < width; x++, at += 4) {
        const away = acrossEdge[x]! + alongEdge;
        const dim = 1 - vignette * away * away;
        const speck =
          specks[grain[row + ((x + (y >> 8) * 91) & mask)]! + 128]! +
          specks[grain[coarse + ((x >> 1) & mask)]! + 128]!;
        pixels[at] = red[pixels[at]!]! * dim + speck;
        pixels[at + 1] = green[pixels[at + 1]!]! * dim + speck;
        pixels[at + 2] = blue[pixels[at + 2]!]! * dim + speck;
      }
    }
  });
}

function toneCurve(lift: number, gain: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, value) => {
    const t = value / 255;
    const curve = t * t * (3 - 2 * t) * 0.45 + t * 0.55;
    return 255 * (lift * (1 - t) ** 2 * 0.7 + curve * gain);
  });
}
