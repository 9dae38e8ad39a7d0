import type { Table } from '@/domain/table/table.ts';
import { type Axis, type Board, placesOf } from './board.ts';

/** What an axis is called in files: the same in every language. */
export function plainAxisName(axis: Axis): string {
  if (axis.kind === 'variable') return axis.name;
  return axis.kind === 'choice' ? `choice ${axis.place + 1}` : axis.kind;
}

/** What a place on an axis is called in files; of a row, its number from 1 on. */
function plainValue(axis: Axis, place: number): string {
  switch (axis.kind) {
    case 'row':
      return String(place + 1);
    case 'format':
      return axis.values[place]?.format ?? '';
    case 'model':
      return axis.values[place]?.name ?? '';
    case 'style':
      return axis.values[place] ?? '';
    case 'seed':
    case 'strength':
      return String(axis.values[place] ?? '');
    case 'language':
    case 'variable':
    case 'choice':
      return axis.values[place] ?? '';
  }
}

/** All that files call a cell by: its row's values, where it lies on each axis. */
export function valuesOfCell(
  { axes }: Pick<Board, 'axes'>,
  table: Table | null,
  cell: number,
): ReadonlyMap<string, string> {
  const places = placesOf(axes, cell);
  const values = new Map<string, string>();
  for (const [index, axis] of axes.entries()) {
    const place = places[index] ?? 0;
    if (axis.kind === 'row')
      for (const [column, name] of (table?.columns ?? []).entries())
        values.set(name, table?.rows[place]?.[column] ?? '');
  }
  for (const [index, axis] of axes.entries())
    values.set(freeName(plainAxisName(axis), table), plainValue(axis, places[index] ?? 0));
  return values;
}

/** The name, or one that no column has. */
export function freeName(name: string, table: Table | null): string {
  return table?.columns.includes(name) ? freeName(`${name} of board`, table) : name;
}
