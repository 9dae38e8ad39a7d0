import type { LabelledSheet, SheetLabel } from '@/domain/board/labelled-sheet.ts';
import type { Area } from '@/domain/formats/cut.ts';

const PAPER = '#fbfaf7';
const EMPTY = '#efece6';
const INK = '#2b2722';
const LINE_HEIGHT = 1.3;

/** Paints a sheet, one image after the other, so that few are decoded at a time. */
export async function paintSheet(
  { size, labels, frames, letterHeight }: LabelledSheet,
  images: readonly (Blob | null)[],
): Promise<Blob> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, size.width, size.height);
  context.imageSmoothingQuality = 'high';
  for (const [index, frame] of frames.entries()) {
    const image = images[index] ?? null;
    const decoded = image && (await createImageBitmap(image).catch(() => null));
    if (decoded === null) {
      context.fillStyle = EMPTY;
      context.fillRect(frame.x, frame.y, frame.width, frame.height);
      continue;
    }
    const { x, y, width, height } = fitted(decoded, frame);
    context.drawImage(decoded, x, y, width, height);
    decoded.close();
  }
  context.fillStyle = INK;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const label of labels) write(context, label, letterHeight);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** As large as fits, in the middle; never larger than it is. */
function fitted({ width, height }: ImageBitmap, frame: Area): Area {
  const scale = Math.min(1, frame.width / width, frame.height / height);
  const [wide, high] = [width * scale, height * scale];
  return {
    x: frame.x + (frame.width - wide) / 2,
    y: frame.y + (frame.height - high) / 2,
    width: wide,
    height: high,
  };
}

function write(
  context: OffscreenCanvasRenderingContext2D,
  { text, area, isStrong }: SheetLabel,
  letterHeight: number,
): void {
  const height = isStrong ? Math.round(letterHeight * 1.3) : letterHeight;
  context.font = `${isStrong ? 650 : 450} ${height}px system-ui, sans-serif`;
  const most = Math.max(1, Math.floor(area.height / (height * LINE_HEIGHT)));
  const wrapped = text.split('\n').flatMap((line) => wrap(context, line, area.width));
  const lines = wrapped.slice(0, most);
  if (wrapped.length > most) lines.push(`${lines.pop() ?? ''} …`);
  const step = height * LINE_HEIGHT;
  const first = area.y + area.height / 2 - ((lines.length - 1) * step) / 2;
  for (const [index, line] of lines.entries())
    context.fillText(line, area.x + area.width / 2, first + index * step, area.width);
}

/** The lines that a text takes within a width, broken between words. */
export function wrap(
  context: OffscreenCanvasRenderingContext2D,
  text: string,
  width: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || context.measureText(longer).width <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
