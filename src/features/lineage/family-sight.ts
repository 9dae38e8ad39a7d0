import type { FamilyLayout, FamilyPlace } from '@/domain/library/family-layout.ts';
import type { FamilyMember } from '@/domain/library/lineage.ts';
import type { Edges, ZoomView } from '@/ui/zoom-view.ts';

/** Between the middles of neighbours, in pixels. */
const CELL = { width: 188, height: 244 } as const;
/** The longer edge of a picture. */
const PICTURE_EDGE = 156;
/** Of a picture whose children are out of sight, so many lines to them are drawn. */
const LINES_OUT_OF_SIGHT = 24;
/** Beyond this a picture is no longer one. */
export const LEAST_SCALE = 0.08;

/** What of a family is in view. */
export interface FamilySight {
  readonly shown: readonly FamilyPlace[];
  /** The ids of parent and child. */
  readonly lines: readonly (readonly [parent: string, child: string])[];
}

export function middleOf({ column, row }: Pick<FamilyPlace, 'column' | 'row'>) {
  return { x: column * CELL.width, y: row * CELL.height };
}

/** How large a picture is drawn. */
export function drawnSize({ width, height }: Pick<FamilyMember, 'width' | 'height'>): Edges {
  const scale = PICTURE_EDGE / Math.max(width, height);
  return { width: Math.max(24, width * scale), height: Math.max(24, height * scale) };
}

/** The cells that an area shows, one more on each side. */
export function cellsIn({ scale, x, y }: ZoomView, { width, height }: Edges) {
  const first = (shift: number, room: number, cell: number) =>
    Math.floor((-room / 2 - shift) / scale / cell) - 1;
  const last = (shift: number, room: number, cell: number) =>
    Math.ceil((room / 2 - shift) / scale / cell) + 1;
  return {
    firstColumn: first(x, width, CELL.width),
    lastColumn: last(x, width, CELL.width),
    firstRow: first(y, height, CELL.height),
    lastRow: last(y, height, CELL.height),
  };
}

export function sightOf(
  { places, rows }: FamilyLayout,
  { firstColumn, lastColumn, firstRow, lastRow }: ReturnType<typeof cellsIn>,
  selected: string,
): FamilySight {
  const inView = rows
    .slice(Math.max(0, firstRow), Math.max(0, lastRow + 1))
    .flatMap((row) => row.slice(firstFrom(row, firstColumn), firstFrom(row, lastColumn + 1)));
  const ids = new Set(inView.map(({ id }) => id));
  const own = places.get(selected);
  // What has the focus stays there.
  const shown = own === undefined || ids.has(selected) ? inView : [...inView, own];
  const lines = shown.flatMap(({ id, parents, children }) => [
    ...parents.map((parent) => [parent, id] as const),
    ...children
      .slice(0, LINES_OUT_OF_SIGHT)
      .filter((child) => !ids.has(child))
      .map((child) => [id, child] as const),
  ]);
  return { shown, lines };
}

/** The first of a row that does not stand left of a column. */
function firstFrom(row: readonly FamilyPlace[], column: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const between = (low + high) >> 1;
    if ((row[between]?.column ?? 0) < column) low = between + 1;
    else high = between;
  }
  return low;
}

/** The view that shows a whole family, as large as it can. */
export function viewOfAll({ rows, width }: FamilyLayout, area: Edges): ZoomView {
  const [wide, high] = [width * CELL.width, rows.length * CELL.height];
  const scale = Math.max(LEAST_SCALE, Math.min(1, area.width / wide, area.height / high));
  const column = (width - 1) / 2;
  const { x, y } = middleOf({ column, row: (rows.length - 1) / 2 });
  return { scale, x: -x * scale, y: -y * scale };
}

/** The view moved as little as lets a place be seen. */
export function viewWith(view: ZoomView, place: FamilyPlace, { width, height }: Edges): ZoomView {
  const { scale } = view;
  const { x, y } = middleOf(place);
  const within = (shift: number, at: number, room: number, cell: number) => {
    const most = Math.max(0, (room - cell * scale) / 2);
    return Math.min(most, Math.max(-most, shift + at * scale)) - at * scale;
  };
  return {
    scale,
    x: within(view.x, x, width, CELL.width),
    y: within(view.y, y, height, CELL.height),
  };
}
