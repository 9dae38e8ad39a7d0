import type { GridPosition } from '@/ui/picture-grid.tsx';

/** Where the wall of this entry of the browser's history was left, to be found again on the way back. */
export function wallPosition(
  lastSeen: string | null,
): { startAt: GridPosition; focusAt: string | null } | null {
  const startAt = left(history.state);
  // After a reload nothing was looked at yet, and the focus belongs to the page.
  return startAt && { startAt, focusAt: lastSeen };
}

/** Writes the wall's position down in the present entry of the history. */
export function leaveWallAt(position: GridPosition): void {
  history.replaceState({ ...(history.state as object | null), wall: position }, '');
}

function left(state: unknown): GridPosition | null {
  if (typeof state !== 'object' || state === null || !('wall' in state)) return null;
  return state.wall as GridPosition;
}
