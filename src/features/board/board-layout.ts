import { placesOf, type Board, shapeOf } from '@/domain/board/board.ts';

/** Where everything of a board stands, in pixels. */
export interface BoardLayout {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Of the names of rows. */
  readonly nameWidth: number;
  /** The left edge of each column beside the names, and at the end their right edge. */
  readonly edges: readonly number[];
}

const PHONE = { rowHeight: 116, nameWidth: 92, narrowest: 84 };
const DESK = { rowHeight: 148, nameWidth: 200, narrowest: 112 };
/** As wide as a window is at least that is no phone's. */
const DESK_WIDTH = 700;
/** By so much pictures grow where there is room. */
const MOST_GROWTH = 1.8;
/** Wider pictures are shown lower than their row. */
const WIDEST_RATIO = 2;
const LINE = 18;
/** Around the picture in its cell. */
export const CELL_PADDING = 5;

/** Lays a board out for a width; pictures are as large as lets all columns be seen, within reason. */
export function layoutBoard(board: Board, width: number): BoardLayout {
  const { rows, columns } = shapeOf(board.axes);
  const { rowHeight, nameWidth, narrowest } = width <= DESK_WIDTH ? PHONE : DESK;
  const ratios = Array.from({ length: columns }, (_, column) =>
    Math.min(WIDEST_RATIO, ratioOfColumn(board, column)),
  );
  const edgesAt = (height: number) => {
    const edges = [0];
    for (const ratio of ratios) {
      const wanted = Math.round((height - 2 * CELL_PADDING) * ratio) + 2 * CELL_PADDING;
      edges.push((edges.at(-1) ?? 0) + Math.max(narrowest, wanted));
    }
    return edges;
  };
  const growth = (width - nameWidth) / (edgesAt(rowHeight).at(-1) ?? 1);
  const grown = Math.round(rowHeight * Math.min(MOST_GROWTH, Math.max(1, growth)));
  // The first name may take two.
  const lines = Math.max(2, board.axes.length);
  return {
    rows,
    columns,
    rowHeight: grown,
    nameWidth,
    edges: edgesAt(grown),
    headHeight: 18 + lines * LINE,
  };
}

/** Width by height of the pictures in a cell. */
export function ratioOf(board: Board, cell: number): number {
  const at = board.axes.findIndex(({ kind }) => kind === 'format');
  const axis = board.axes[at];
  const place = placesOf(board.axes, cell)[at] ?? 0;
  const { width, height } =
    (axis?.kind === 'format' ? axis.values[place]?.size : undefined) ?? board.draft.size;
  return width / height;
}

/** Of the widest cell of a column. */
function ratioOfColumn(board: Board, column: number): number {
  const { rows, columns } = shapeOf(board.axes);
  const [down] = board.axes;
  const looked = down?.kind === 'format' ? rows : 1;
  let widest = 0;
  for (let row = 0; row < looked; row++)
    widest = Math.max(widest, ratioOf(board, row * columns + column));
  return widest;
}

/** The columns of which something lies between two places, the first and the one after the last. */
export function columnsBetween(edges: readonly number[], from: number, to: number) {
  return { first: Math.max(0, firstBeyond(edges, from) - 1), end: firstBeyond(edges, to) };
}

/** The first edge that lies beyond, at most the last. */
function firstBeyond(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
