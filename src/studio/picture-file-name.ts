import type { Picture } from '@/domain/library/picture.ts';

const LONGEST = 60;

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};

/** A name that every file system takes, from the prompt's first words and the seed. */
export function pictureFileName({ recipe, mediaType }: Pick<Picture, 'recipe' | 'mediaType'>) {
  const words = recipe.prompt
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  let name = '';
  for (const word of words ?? []) {
    if (name.length + word.length >= LONGEST) break;
    name += `${word}-`;
  }
  return `${name || 'picture-'}${recipe.seed}.${ENDINGS[mediaType] ?? 'png'}`;
}
