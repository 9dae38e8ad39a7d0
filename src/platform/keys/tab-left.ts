const NAME = 'bildwerk-left';

/** From now on writes down, for this tab alone, when its page is left: by a reload, a link or its end. */
export function noteLeaving(): void {
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(NAME, String(Date.now()));
    } catch {
      // Then nothing outlives the page.
    }
  });
}

/** How long this tab was without a page of ours before this one; NaN where it never had any. */
export function awayMs(): number {
  const leftMs = Number(sessionStorage.getItem(NAME) ?? Number.NaN);
  // A new page has begun before the one before it ends.
  return Math.max(0, performance.timeOrigin - leftMs);
}
