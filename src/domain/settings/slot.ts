/** One value that is kept. Reading and changing are synchronous and never throw, as `Desk` says. */
export interface Slot<Value> {
  read(): Value;
  /** Changes what is stored now, by whichever tab, and gives it. */
  change(change: (now: Value) => Value): Value;
  /** Calls back when it was changed, by any tab where it is not this tab's own. */
  subscribe(listener: () => void): () => void;
}
