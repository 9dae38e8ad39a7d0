import type { RecipeLink } from './recipe-link.ts';

/** What stands before a link's recipe in its fragment. */
export const PLACE_OF_LINKS = '#/r/';
const FOREIGN = 'link:';

/**
 * What stands among the parents of drafts, jobs and pictures, where ids of the library stand, for a
 * picture that is known by its link alone.
 */
export function foreignParent({ written }: Pick<RecipeLink, 'written'>): string {
  return `${FOREIGN}${written}`;
}

/** The fragment at which a foreign parent's recipe opens; null for a picture of the library. */
export function linkOfParent(parent: string): string | null {
  return parent.startsWith(FOREIGN) ? `${PLACE_OF_LINKS}${parent.slice(FOREIGN.length)}` : null;
}
