import { noiseFromSeed, type Noise } from './noise.ts';
import type { Palette } from './palette.ts';
import type { Random } from './random.ts';
import type { World } from './settings/setting.ts';

export type Context = OffscreenCanvasRenderingContext2D;

/** The canvas a picture is painted on, with what every style needs. */
export interface Easel {
  readonly canvas: OffscreenCanvas;
  readonly context: Context;
  readonly width: number;
  readonly height: number;
  /** A thousandth of the shorter edge: lengths are given in it, so that sizes look alike. */
  readonly unit: number;
  /** Laid edge to edge with itself, so nothing may mark the edge. */
  readonly isRepeat: boolean;
  readonly palette: Palette;
  readonly random: Random;
  readonly noise: Noise;
}

export function easelFor(
  { width, height, palette, random }: Pick<World, 'width' | 'height' | 'palette' | 'random'>,
  isRepeat: boolean,
): Easel {
  const stream = random('easel');
  const { canvas, context } = canvasOf(width, height);
  return {
    canvas,
    context,
    width,
    height,
    unit: Math.min(width, height) / 1000,
    isRepeat,
    palette,
    random: stream,
    noise: noiseFromSeed(stream.stream('hand').whole(0, 0x7fffffff)),
  };
}

/** A canvas kept in memory that pixels are read from: the same on every graphics card. */
export function canvasOf(
  width: number,
  height: number,
): { canvas: OffscreenCanvas; context: Context } {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas in this worker');
  return { canvas, context };
}
