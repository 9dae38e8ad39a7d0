import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type Axis, type Board, placesOf } from '@/domain/board/board.ts';
import { BOARD_LANGUAGES } from '@/domain/board/language-columns.ts';
import type { Table } from '@/domain/table/table.ts';
import { networkFormatName } from '../compose/format-words.ts';
import { styleName } from '../compose/recipe-words.ts';

export type Translate = (words: MessageDescriptor) => string;

const AXIS_NAMES: Readonly<
  Record<Exclude<Axis['kind'], 'variable' | 'choice'>, MessageDescriptor>
> = {
  row: msg({ context: 'axis', message: 'Row' }),
  format: msg({ context: 'axis', message: 'Format' }),
  language: msg({ context: 'axis', message: 'Language' }),
  model: msg({ context: 'axis', message: 'Model' }),
  style: msg({ context: 'axis', message: 'Style' }),
  seed: msg({ context: 'axis', message: 'Seed' }),
  strength: msg({ context: 'axis', message: 'Strength' }),
};

export function axisName(axis: Axis, t: Translate): string {
  if (axis.kind === 'variable') return axis.name;
  return axis.kind === 'choice' ? `{${axis.values.join('|')}}` : t(AXIS_NAMES[axis.kind]);
}

/** What stands at a place of an axis; of a row, its first two values that are not empty. */
function placeName(axis: Axis, place: number, table: Table | null, t: Translate): string {
  switch (axis.kind) {
    case 'row': {
      const values = (table?.rows[place] ?? []).filter((value) => value.trim() !== '');
      return values.slice(0, 2).join(' · ') || String(place + 1);
    }
    case 'format':
      return networkFormatName(axis.values[place]?.format ?? '', t);
    case 'language': {
      const code = axis.values[place] ?? '';
      return BOARD_LANGUAGES[code]?.[1] ?? code;
    }
    case 'model':
      return axis.values[place]?.name ?? '';
    case 'style': {
      const style = axis.values[place] ?? null;
      return style === null ? t(msg`As the prompt says`) : t(styleName(style));
    }
    case 'seed':
    case 'strength':
      return String(axis.values[place] ?? '');
    case 'variable':
    case 'choice':
      return axis.values[place]?.trim() ?? '';
  }
}

/** The names of a cell's row and of its column, the latter one for each axis across. */
export function cellNames(
  { axes }: Pick<Board, 'axes'>,
  table: Table | null,
  cell: number,
  t: Translate,
): { readonly row: string; readonly column: readonly string[] } {
  const places = placesOf(axes, cell);
  const [row = '', ...column] = axes.map((axis, index) =>
    placeName(axis, places[index] ?? 0, table, t),
  );
  return { row, column };
}
