/**
 * Asks for one after the other by asking for all of a moment at once. What is asked for during a
 * reading is read together after it, so that only one at a time is in the way of other reads.
 */
export function readTogether<Value>(
  read: (ids: readonly string[]) => Promise<readonly Value[]>,
): (id: string) => Promise<Value> {
  let next: { readonly ids: string[]; readonly reading: Promise<readonly Value[]> } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function begin() {
    const ids: string[] = [];
    const reading = last.then(() => {
      next = null;
      return read(ids);
    });
    last = reading.catch(() => undefined);
    return { ids, reading };
  }

  return async (id) => {
    const { ids, reading } = (next ??= begin());
    const place = ids.push(id) - 1;
    return (await reading)[place] as Value;
  };
}
