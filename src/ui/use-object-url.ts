import { useCallback, useSyncExternalStore } from 'react';

/** How long an address outlives its last user: long enough to go from a wall to a picture and back. */
const KEPT_MS = 10_000;

const lent = new Map<Blob, { readonly url: string; users: number; timer?: number }>();

/** An address for a blob; everyone who shows the same blob shares it. Null while there is none. */
export function useObjectUrl(blob: Blob | null | undefined): string | null {
  const use = useCallback(
    (notice: () => void) => {
      if (!blob) return () => {};
      borrow(blob);
      notice();
      return () => giveBack(blob);
    },
    [blob],
  );
  return useSyncExternalStore(use, () => (blob && lent.get(blob)?.url) ?? null);
}

function borrow(blob: Blob): void {
  const loan = lent.get(blob) ?? { url: URL.createObjectURL(blob), users: 0 };
  lent.set(blob, loan);
  loan.users++;
  clearTimeout(loan.timer);
}

function giveBack(blob: Blob): void {
  const loan = lent.get(blob);
  if (loan === undefined) return;
  loan.users--;
  if (loan.users > 0) return;
  loan.timer = setTimeout(() => {
    URL.revokeObjectURL(loan.url);
    lent.delete(blob);
  }, KEPT_MS);
}
