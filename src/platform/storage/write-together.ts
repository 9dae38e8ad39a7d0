interface Waiting<Item, Done> {
  readonly item: Item;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes one after the other by writing together what has come while something was being written.
 * `write` gives what came of each, in their order. What fails together is tried alone, so that
 * nothing fails for the sake of another.
 */
export function writeTogether<Item, Done>(
  write: (items: readonly Item[]) => Promise<readonly Done[]>,
): (item: Item) => Promise<Done> {
  let waiting: Waiting<Item, Done>[] = [];
  let isWriting = false;

  async function writeSome(some: readonly Waiting<Item, Done>[]): Promise<void> {
    try {
      const done = await write(some.map(({ item }) => item));
      for (const [place, { resolve }] of some.entries()) resolve(done[place] as Done);
    } catch (error) {
      const [first, ...others] = some;
      if (others.length === 0) first?.reject(error);
      else for (const one of some) await writeSome([one]);
    }
  }

  async function writeAll(): Promise<void> {
    isWriting = true;
    // What comes in the same moment goes along.
    await Promise.resolve();
    while (waiting.length > 0) {
      const some = waiting;
      waiting = [];
      await writeSome(some);
    }
    isWriting = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isWriting) void writeAll();
    });
}
