import type { Reading } from '../found-recipe.ts';

/** The recipe that an address holds in itself; null for any other address. Nothing is fetched. */
export type LinkReader = (address: string) => Reading | null;
