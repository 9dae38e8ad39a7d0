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

/** A name that every file system takes, from the prompt's first words, the seed and its variation. */
export function pictureFileName(picture: Pick<Picture, 'recipe' | 'mediaType'>): string {
  return `${stemOf(picture)}.${endingOf(picture)}`;
}

/** As `pictureFileName`, and no other picture's, whatever the file system makes of letters. */
export function uniqueFileName(picture: Pick<Picture, 'id' | 'recipe' | 'mediaType'>): string {
  return `${stemOf(picture)}-${picture.id.toLowerCase()}.${endingOf(picture)}`;
}

/** As the picture's file is named, with the format that it was brought into. */
export function cutFileName(
  picture: Pick<Picture, 'recipe' | 'mediaType'>,
  { format }: Pick<Cut, 'format'>,
): string {
  const safe = format.replaceAll(/[^\w-]/g, '');
  return `${stemOf(picture)}-${safe}.${endingOf(picture)}`;
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
