/** The address of the screen on which recipe links open, within the fragment. */
export const LINK_PATH = '/r/:id';

/** A link's fragment as an address of this studio. */
export function addressOfLink(fragment: string): string {
  const { origin, pathname } = location;
  return `${origin}${pathname}${fragment}`;
}
