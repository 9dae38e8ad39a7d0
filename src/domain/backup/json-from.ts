const DEPTH = 32;

/** Undefined for what is no JSON, or nested so deeply that it was made to do harm. */
export function jsonFrom(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isWithin(value, DEPTH) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((one) => isWithin(one, depth - 1));
}
