import type { Studio } from '../studio.ts';

type Looks = Map<string, Promise<boolean>>;

const looks = new WeakMap<Studio['ports'], Looks>();

/**
 * Whether a face is to be seen in an image, which is looked at once while the page lives; `key` tells
 * images apart, and one that is gone shows nobody. Rejects where nobody can look.
 */
export function seesFace(
  ports: Studio['ports'],
  key: string,
  open: () => Promise<Blob | null>,
): Promise<boolean> {
  const known = looks.get(ports) ?? new Map<string, Promise<boolean>>();
  looks.set(ports, known);
  const look = known.get(key) ?? lookAt(ports, open);
  known.set(key, look);
  look.catch(() => known.delete(key));
  return look;
}

async function lookAt(
  { later }: Studio['ports'],
  open: () => Promise<Blob | null>,
): Promise<boolean> {
  const image = await open();
  if (image === null) return false;
  return (await (await later()).faceFinder()).seesFace(image);
}
