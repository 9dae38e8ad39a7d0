import type { Guide, GuideImage } from '@/domain/generation/guides.ts';
import { encode, painted, prepare, type Order, type Prepared } from '../draw.ts';
import { canvasOf } from '../easel.ts';
import type { Scene } from '../scene.ts';
import { STYLES_BY_ID } from '../styles/styles.ts';
import { depthMap } from './depth-map.ts';
import { lineDrawing } from './line-drawing.ts';
import { silhouettes } from './silhouettes.ts';

/** A guide to the picture that `draw` gives for the same scene and order. Throws as it does. */
export async function drawGuide(
  scene: Scene,
  order: Order,
  guide: Guide,
  signal: AbortSignal,
): Promise<GuideImage> {
  const prepared = await prepare(scene, order, signal);
  const canvas = await canvasFor(guide, prepared, signal);
  return {
    image: await encode(canvas, signal),
    hasSubject: prepared.layout.placed.length > 0,
  };
}

function canvasFor(
  guide: Guide,
  { commission, layout }: Prepared,
  signal: AbortSignal,
): OffscreenCanvas | Promise<OffscreenCanvas> {
  switch (guide) {
    case 'subject':
      return cutOut(commission, layout, signal);
    case 'mask':
      return onBlack(silhouettes(commission, layout));
    case 'depth':
      return depthMap(commission, layout);
    case 'lines':
      return lineDrawing(commission, layout);
  }
}

async function cutOut(
  commission: Prepared['commission'],
  layout: Prepared['layout'],
  signal: AbortSignal,
): Promise<OffscreenCanvas> {
  const { canvas, context } = canvasOf(commission.width, commission.height);
  const rim = Math.max(1, (STYLES_BY_ID[layout.style].rim ?? 0) * layout.world.unit);
  context.drawImage(silhouettes(commission, layout, rim), 0, 0);
  context.globalCompositeOperation = 'source-in';
  context.drawImage(await painted(commission, layout, signal, () => undefined), 0, 0);
  return canvas;
}

function onBlack(white: OffscreenCanvas): OffscreenCanvas {
  const { canvas, context } = canvasOf(white.width, white.height);
  context.fillRect(0, 0, white.width, white.height);
  context.drawImage(white, 0, 0);
  return canvas;
}
