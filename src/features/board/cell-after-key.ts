import type { BoardShape } from '@/domain/board/board.ts';

/** The cell to which a key leads, as the ARIA pattern of a grid has it; null for any other key. */
export function cellAfterKey(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  at: { readonly row: number; readonly column: number },
  { rows, columns }: BoardShape,
  /** How many rows are in view. */
  page: number,
): number | null {
  const isFar = ctrlKey || metaKey;
  const to = (row: number, column: number) =>
    Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column));
  switch (key) {
    case 'ArrowUp':
      return isFar ? to(0, at.column) : to(at.row - 1, at.column);
    case 'ArrowDown':
      return isFar ? to(rows, at.column) : to(at.row + 1, at.column);
    case 'ArrowLeft':
      return isFar ? to(at.row, 0) : to(at.row, at.column - 1);
    case 'ArrowRight':
      return isFar ? to(at.row, columns) : to(at.row, at.column + 1);
    case 'PageUp':
      return to(at.row - page, at.column);
    case 'PageDown':
      return to(at.row + page, at.column);
    case 'Home':
      return to(isFar ? 0 : at.row, 0);
    case 'End':
      return to(isFar ? rows : at.row, columns);
    default:
      return null;
  }
}
