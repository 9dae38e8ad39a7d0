/** A place on the image: 0 to 1 from its left and from its top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type MaskStep =
  /** `radius` is a share of the image's longer edge. */
  | {
      readonly kind: 'stroke';
      readonly isErasing: boolean;
      readonly radius: number;
      readonly points: readonly Point[];
    }
  | { readonly kind: 'rectangle'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'invert' }
  | { readonly kind: 'clear' };

/** What has been painted on an image, step by step, so that it can be painted again at any size. */
export interface MaskDrawing {
  /** The mask on which painting began, transparent where it is painted; null for an empty one. */
  readonly ground: Blob | null;
  readonly steps: readonly MaskStep[];
}

/** Whether nothing at all is painted. */
export function isBlank({ ground, steps }: MaskDrawing): boolean {
  const cleared = steps.findLastIndex(({ kind }) => kind === 'clear');
  const rest = steps.slice(cleared + 1);
  return (
    (ground === null || cleared >= 0) &&
    rest.every((step) => step.kind === 'stroke' && step.isErasing)
  );
}

/** A drawing that can be taken back step by step, and forth again. */
export interface MaskHistory {
  readonly steps: readonly MaskStep[];
  /** Steps that were taken back, the next one to come back last. */
  readonly undone: readonly MaskStep[];
}

export const BLANK: MaskHistory = { steps: [], undone: [] };

export function withStep({ steps }: MaskHistory, step: MaskStep): MaskHistory {
  return { steps: [...steps, step], undone: [] };
}

export function undo(history: MaskHistory): MaskHistory {
  const last = history.steps.at(-1);
  return last === undefined
    ? history
    : { steps: history.steps.slice(0, -1), undone: [...history.undone, last] };
}

export function redo(history: MaskHistory): MaskHistory {
  const next = history.undone.at(-1);
  return next === undefined
    ? history
    : { steps: [...history.steps, next], undone: history.undone.slice(0, -1) };
}
