/** Those who want to hear of changes. */
export interface Listeners<Change> {
  readonly tell: (change: Change) => void;
  readonly subscribe: (listener: (change: Change) => void) => () => void;
}

export function listeners<Change>(): Listeners<Change> {
  const all = new Set<(change: Change) => void>();
  return {
    tell(change) {
      for (const listener of all) {
        try {
          listener(change);
        } catch (error) {
          // What has been stored stays stored, and the other listeners hear of it.
          reportError(error);
        }
      }
    },
    subscribe(listener) {
      // Wrapped, so that a function that subscribes twice is called twice and leaves once.
      const own = (change: Change) => listener(change);
      all.add(own);
      return () => all.delete(own);
    },
  };
}
