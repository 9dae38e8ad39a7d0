/** A stretch of a text that both versions have, or only the old or the new one. */
export interface DiffPart {
  readonly is: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Longer texts are shown as they are: comparing takes as much as the product of their lengths. */
const MAX_WORDS = 600;

/** What changed from one text to another, word by word, by their longest common subsequence. */
export function wordDiff(from: string, to: string): readonly DiffPart[] {
  const [before, after] = [wordsOf(from), wordsOf(to)];
  if (before.length > MAX_WORDS || after.length > MAX_WORDS) return [{ is: 'added', text: to }];
  const parts: DiffPart[] = [];
  for (const { is, item } of diffSequences(before, after, isSame)) {
    const last = parts.at(-1);
    if (last?.is === is) parts[parts.length - 1] = { is, text: `${last.text} ${item}` };
    else parts.push({ is, text: item });
  }
  return parts;
}

/** One after the other what two lists share, as the second has it, and what only one of them has. */
export function diffSequences(
  before: readonly string[],
  after: readonly string[],
  isSame: (one: string, other: string) => boolean,
): readonly { readonly is: DiffPart['is']; readonly item: string }[] {
  const common = commonLengths(before, after, isSame);
  const items: { is: DiffPart['is']; item: string }[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && fresh !== undefined && isSame(old, fresh)) {
      items.push({ is: 'kept', item: fresh });
      i += 1;
      j += 1;
    } else if (
      old !== undefined &&
      (fresh === undefined || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      items.push({ is: 'removed', item: old });
      i += 1;
    } else if (fresh !== undefined) {
      items.push({ is: 'added', item: fresh });
      j += 1;
    }
  }
  return items;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** A comma more is no other word. */
function isSame(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/^\p{P}+|\p{P}+$/gu, '') || word;
}

/** How long the longest common rest is from each pair of places on. */
function commonLengths(
  before: readonly string[],
  after: readonly string[],
  isSame: (one: string, other: string) => boolean,
): readonly number[][] {
  const table = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] = isSame(before[i] ?? '', after[j] ?? '')
        ? lengthAt(table, i + 1, j + 1) + 1
        : Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1));
    }
  }
  return table;
}

function lengthAt(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
