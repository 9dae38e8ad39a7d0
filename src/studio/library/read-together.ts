/** Asks for one after the other by asking for all of a moment at once. */
export function readTogether<Value>(
  read: (ids: readonly string[]) => Promise<readonly Value[]>,
): (id: string) => Promise<Value> {
  let ids: string[] = [];
  let reading: Promise<readonly Value[]> | null = null;
  return async (id) => {
    reading ??= Promise.resolve().then(() => {
      const asked = ids;
      ids = [];
      reading = null;
      return read(asked);
    });
    const place = ids.push(id) - 1;
    return (await reading)[place] as Value;
  };
}
