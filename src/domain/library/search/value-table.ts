/** Numbers for the values of a facet, given in the order in which they are first met. */
export interface ValueTable {
  readonly values: readonly string[];
  codeOf(value: string): number;
}

export function valueTable(first: readonly string[] = []): ValueTable {
  const values = [...first];
  const codes = new Map(values.map((value, code) => [value, code]));
  return {
    values,
    codeOf(value) {
      const known = codes.get(value);
      if (known !== undefined) return known;
      codes.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}
