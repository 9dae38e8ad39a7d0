import { paths } from '@/studio/paths.ts';
import { morph } from '@/ui/morph.ts';

type Navigate = (to: string, options?: { replace?: boolean; state?: unknown }) => void;

/** Shows another picture in place of the present one: the way back still leads to the wall. */
export function stepTo(navigate: Navigate, id: string): void {
  navigate(paths.picture(id), { replace: true, state: history.state });
}

/** The state of a history entry that lies one step further from the wall. */
export function oneStepFurther(): { steps: number } {
  return { steps: stepsFromWall() + 1 };
}

/** Goes back to the wall from which pictures were opened, else to the gallery. */
export function leave(navigate: Navigate, id: string): void {
  const steps = stepsFromWall();
  morph(id, () => (steps > 0 ? history.go(-steps) : navigate(paths.gallery)));
}

/** 0 where the picture was not opened from a wall. */
function stepsFromWall(): number {
  const state: unknown = history.state;
  const isKnown = typeof state === 'object' && state !== null && 'steps' in state;
  return isKnown ? Number(state.steps) : 0;
}
