import { calmestCorner, groundOf, toneOn } from '@/domain/label/label-ground.ts';
import type { Corner, Label } from '@/domain/label/label.ts';
import { placeLabel } from '@/domain/label/place-label.ts';
import { LABEL_FAMILIES } from './label-typefaces.ts';

/** Letters are measured at this height. */
const MEASURED = 100;
const WEIGHT = 550;

/** Paints a label on a picture, in letters that are there already. */
export function paintLabel(context: OffscreenCanvasRenderingContext2D, label: Label): void {
  const { text, corner, scale, margins } = label;
  context.font = `${WEIGHT} ${MEASURED}px ${LABEL_FAMILIES}`;
  const wordsWidth = context.measureText(text).width / MEASURED;
  const { letterHeight, places } = placeLabel(context.canvas, wordsWidth, scale, margins);
  const groundIn = (one: Corner) => {
    const { x, y, width, height } = places[one];
    return groundOf(context.getImageData(x, y, width, height).data);
  };
  const chosen =
    corner ??
    calmestCorner({
      'bottom-right': groundIn('bottom-right'),
      'bottom-left': groundIn('bottom-left'),
      'top-right': groundIn('top-right'),
      'top-left': groundIn('top-left'),
    });
  const { ground, ink } = toneOn(groundIn(chosen));
  const { x, y, width, height } = places[chosen];
  context.fillStyle = `rgb(${ground.rgb.join(' ')} / ${ground.opacity})`;
  context.beginPath();
  context.roundRect(x, y, width, height, height / 2);
  context.fill();
  context.fillStyle = `rgb(${ink.join(' ')})`;
  context.font = `${WEIGHT} ${letterHeight}px ${LABEL_FAMILIES}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  // As its letters look, whichever script they are of.
  const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText(text);
  context.fillText(text, x + width / 2, y + (height + up - down) / 2);
}
