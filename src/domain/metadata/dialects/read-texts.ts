import type { Reading } from '../found-recipe.ts';
import { readPicture } from '../read-picture.ts';
import { pngOf, pngWideText } from '../sample-files.ts';

/** The best reading of a PNG that carries these texts; for tests. */
export function readTexts(texts: Readonly<Record<string, string>>): Reading | undefined {
  const chunks = Object.entries(texts).map(([key, text]) => pngWideText(key, text));
  return readPicture(pngOf(chunks)).readings[0];
}
