import type { Area } from '@/domain/formats/cut.ts';
import type { Size } from '@/domain/recipe/recipe.ts';

/** One picture of many with words around them, in pixels. */
export interface LabelledSheet {
  readonly size: Size;
  /** Of its words. */
  readonly letterHeight: number;
  readonly labels: readonly SheetLabel[];
  /** One for each image; it stands in the middle, as large as fits. */
  readonly frames: readonly Area[];
}

export interface SheetLabel {
  readonly text: string;
  /** Its words stand in the middle, wrapped; what does not fit is cut off. */
  readonly area: Area;
  readonly isStrong: boolean;
}

/** What stands at the edges of a board. */
export interface BoardNames {
  readonly title: string;
  readonly rows: readonly string[];
  /** One line for each axis across. */
  readonly columns: readonly (readonly string[])[];
}

/** Every canvas takes so many. */
const MOST_PIXELS = 4096 * 4096;
const LONGEST_EDGE = 8192;
/** Of the longer edge of a cell: as thumbnails are. */
const CELL_EDGE = 512;

/** Lays out a board whose cells are at most so wide for their height as `ratio` says. */
export function layOutSheet({ title, rows, columns }: BoardNames, ratio: number): LabelledSheet {
  const wide = { width: CELL_EDGE * Math.min(1, ratio), height: CELL_EDGE / Math.max(1, ratio) };
  const lines = Math.max(1, columns[0]?.length ?? 1);
  const measure = (scale: number) => {
    const letterHeight = Math.round(26 * scale);
    const gap = Math.round(12 * scale);
    const cell = { width: Math.round(wide.width * scale), height: Math.round(wide.height * scale) };
    const nameWidth = Math.round(260 * scale);
    const titleHeight = Math.round(letterHeight * 2.6);
    const headHeight = Math.round(letterHeight * (1.3 * lines + 1));
    const size = {
      width: nameWidth + columns.length * (cell.width + gap) + gap,
      height: titleHeight + headHeight + rows.length * (cell.height + gap) + gap,
    };
    return { letterHeight, gap, cell, nameWidth, titleHeight, headHeight, size };
  };
  const whole = measure(1).size;
  const scale = Math.min(
    1,
    Math.sqrt(MOST_PIXELS / (whole.width * whole.height)),
    LONGEST_EDGE / Math.max(whole.width, whole.height),
  );
  const { letterHeight, gap, cell, nameWidth, titleHeight, headHeight, size } = measure(scale);
  const left = (column: number) => nameWidth + gap + column * (cell.width + gap);
  const top = (row: number) => titleHeight + headHeight + row * (cell.height + gap);
  return {
    size,
    letterHeight,
    labels: [
      {
        text: title,
        area: { x: gap, y: 0, width: size.width - 2 * gap, height: titleHeight },
        isStrong: true,
      },
      ...columns.map((names, column) => ({
        text: names.join('\n'),
        area: { x: left(column), y: titleHeight, width: cell.width, height: headHeight },
        isStrong: false,
      })),
      ...rows.map((text, row) => ({
        text,
        area: { x: gap, y: top(row), width: nameWidth - gap, height: cell.height },
        isStrong: false,
      })),
    ],
    frames: rows.flatMap((_, row) =>
      columns.map((_names, column) => ({ x: left(column), y: top(row), ...cell })),
    ),
  };
}
