import type { Guide } from '@/domain/generation/guides.ts';
import type { Cut } from '@/domain/formats/cut.ts';
import type { Picture } from '@/domain/library/picture.ts';

const LONGEST = 60;

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};

/**
 * A name that every file system takes, from the prompt's first words, the seed and its variation,
 * and the format that a copy was brought into.
 */
export function pictureFileName(
  picture: Pick<Picture, 'recipe' | 'mediaType'>,
  cut: Pick<Cut, 'format'> | null = null,
): string {
  return `${stemOf(picture)}${formatIn(cut)}.${endingOf(picture)}`;
}

/** As `pictureFileName`, and no other picture's, whatever the file system makes of letters. */
export function uniqueFileName(picture: Pick<Picture, 'id' | 'recipe' | 'mediaType'>): string {
  return `${stemOf(picture)}-${picture.id.toLowerCase()}.${endingOf(picture)}`;
}

/** A name that tells nothing of the recipe. */
export function plainFileName(
  picture: Pick<Picture, 'id' | 'mediaType'>,
  cut: Pick<Cut, 'format'> | null,
): string {
  return `picture-${picture.id.toLowerCase()}${formatIn(cut)}.${endingOf(picture)}`;
}

function formatIn(cut: Pick<Cut, 'format'> | null): string {
  return cut === null ? '' : `-${cut.format.replaceAll(/[^\w-]/g, '')}`;
}

/** As the picture's file is named, with what the guide is. */
export function guideFileName(picture: Pick<Picture, 'recipe'>, guide: Guide): string {
  return `${stemOf(picture)}-${guide}.png`;
}

/** The ending of a picture's file, without its dot. */
export function endingOf({ mediaType }: Pick<Picture, 'mediaType'>): string {
  return ENDINGS[mediaType] ?? 'png';
}

function stemOf({ recipe: { prompt, seed, variation } }: Pick<Picture, 'recipe'>): string {
  const words = prompt
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  let name = '';
  for (const word of words ?? []) {
    if (name.length + word.length >= LONGEST) break;
    name += `${word}-`;
  }
  return `${name || 'picture-'}${seed}${variation === undefined ? '' : `-${variation}`}`;
}
