import type { Ports } from '../studio.ts';

/** The days of which something has changed since they were last taken. */
export interface DueDays {
  add(days: readonly string[]): void;
  /** All of them, after so long. */
  addAll(afterMs?: number): void;
  /** Takes them, a little after there are some; null for all. */
  next(): Promise<ReadonlySet<string> | null>;
}

/** What changes together is written together. */
const SOON_MS = 3000;

export function dueDays({ after }: Pick<Ports, 'after'>): DueDays {
  let days: Set<string> | null = new Set();
  let callOff: (() => void) | null = null;
  let settle: (() => void) | null = null;
  const ring = (afterMs: number) => {
    callOff = after(afterMs, () => {
      callOff = null;
      settle?.();
    });
  };
  return {
    add(more) {
      for (const day of more) days?.add(day);
      if (callOff === null) ring(SOON_MS);
    },
    addAll(afterMs = 0) {
      days = null;
      callOff?.();
      ring(afterMs);
    },
    async next() {
      if (callOff !== null || (days !== null && days.size === 0))
        await new Promise<void>((resolve) => (settle = resolve));
      const taken = days;
      days = new Set();
      return taken;
    },
  };
}
