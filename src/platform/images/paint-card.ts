import display from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url';
import text from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import devanagari from '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2?url';
import type { Area } from '@/domain/formats/cut.ts';
import { CARD_SIZE, cardFrames, type ShareCard } from '@/domain/sharing/share-card.ts';
import { canvasOf } from './canvas-of.ts';
import { wrap } from './paint-sheet.ts';

declare const self: { readonly fonts: FontFaceSet };

const PAPER = '#fbf9f5';
const INK = '#26211b';
const QUIET = '#665e55';
const MARK = '#b8381c';
const MARGIN = 56;
const WORDS_WIDTH = 388;
const QUALITY = 0.86;
const FAMILIES = '"Card Display", "Card Devanagari", sans-serif';
const TEXT_FAMILIES = '"Card Text", "Card Devanagari", sans-serif';
/** The largest in which the title takes no more lines than it has room for. */
const TITLE_HEIGHTS = [76, 66, 56, 48, 42] as const;
const MOST_TITLE_LINES = 5;
const MOST_CREDIT_LINES = 2;

export async function paintCard(
  { title, credits }: ShareCard,
  images: readonly Blob[],
): Promise<Blob> {
  await loadFaces();
  const { width, height } = CARD_SIZE;
  const context = canvasOf(CARD_SIZE);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  for (const [index, frame] of cardFrames(images.length).entries()) {
    const image = images[index];
    if (image !== undefined) await paintInto(context, image, frame);
  }
  context.fillStyle = MARK;
  context.fillRect(MARGIN, MARGIN, 44, 8);
  writeTitle(context, title);
  context.fillStyle = QUIET;
  context.font = `500 24px ${TEXT_FAMILIES}`;
  const lines = bounded(wrap(context, credits, WORDS_WIDTH), MOST_CREDIT_LINES);
  for (const [index, line] of lines.entries())
    context.fillText(line, MARGIN, height - MARGIN - (lines.length - 1 - index) * 34, WORDS_WIDTH);
  return context.canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

function writeTitle(context: OffscreenCanvasRenderingContext2D, title: string): void {
  context.fillStyle = INK;
  let lines: string[] = [];
  let size = 0;
  for (size of TITLE_HEIGHTS) {
    context.font = `750 ${size}px ${FAMILIES}`;
    lines = wrap(context, title, WORDS_WIDTH);
    const isNarrow = lines.every((line) => context.measureText(line).width <= WORDS_WIDTH);
    if (isNarrow && lines.length * size * 1.12 <= TITLE_HEIGHTS[0] * 4) break;
  }
  for (const [index, line] of bounded(lines, MOST_TITLE_LINES).entries())
    context.fillText(line, MARGIN, MARGIN + 56 + size * (0.85 + index * 1.12), WORDS_WIDTH);
}

function bounded(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

/** Fills the frame; what is beyond it is cut off. */
async function paintInto(
  context: OffscreenCanvasRenderingContext2D,
  image: Blob,
  { x, y, width, height }: Area,
): Promise<void> {
  const decoded = await createImageBitmap(image);
  const scale = Math.max(width / decoded.width, height / decoded.height);
  const [wide, high] = [width / scale, height / scale];
  context.drawImage(
    decoded,
    (decoded.width - wide) / 2,
    (decoded.height - high) / 2,
    wide,
    high,
    x,
    y,
    width,
    height,
  );
  decoded.close();
}

/** Where one cannot be had, the device's own stand in. */
async function loadFaces(): Promise<void> {
  const faces = [
    new FontFace('Card Display', `url(${display})`, { weight: '200 800' }),
    new FontFace('Card Text', `url(${text})`, { weight: '100 900' }),
    new FontFace('Card Devanagari', `url(${devanagari})`, { weight: '100 900' }),
  ];
  await Promise.allSettled(
    faces.map(async (face) => {
      await face.load();
      self.fonts.add(face);
    }),
  );
}
