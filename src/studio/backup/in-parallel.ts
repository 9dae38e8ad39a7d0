/** Does the work for each, a few at a time; the results are in their order. */
export async function inParallel<Thing, Result>(
  things: readonly Thing[],
  atOnce: number,
  work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  async function workOn(): Promise<void> {
    while (next < things.length) {
      const index = next++;
      results[index] = await work(things[index] as Thing);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, workOn));
  return results;
}
