import * as v from 'valibot';
import { isId } from '@/domain/id.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { nameSchema } from '@/domain/recipe/recipe-fields.ts';
import { LANGUAGES, type Language } from '@/domain/settings/settings.ts';
import { GALLERY_LIMITS, PICTURE_KEY, WEB_ADDRESS } from './gallery.ts';

/** A gallery that its author is still putting together. */
export interface GalleryDraft {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly credits: string;
  readonly language: Language;
  /** Where it is to stand, as it was typed. */
  readonly address: string;
  readonly shows: Shown;
  readonly pictures: readonly DraftPicture[];
}

/** What is shown of every picture. */
export interface Shown {
  readonly recipes: boolean;
  readonly models: boolean;
  readonly dates: boolean;
}

export interface DraftPicture {
  /** In the library. */
  readonly id: string;
  /** By which others know it. */
  readonly key: string;
  readonly alt: string;
  readonly caption: string;
}

/** More are not kept at a time. */
export const MOST_GALLERIES = 100;

const LONGEST_PROPOSED = 240;

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));

const draftSchema = v.object({
  id: nameSchema,
  title: line(GALLERY_LIMITS.title),
  text: line(GALLERY_LIMITS.text),
  credits: line(GALLERY_LIMITS.credits),
  language: v.picklist(LANGUAGES),
  address: line(GALLERY_LIMITS.address),
  shows: v.object({ recipes: v.boolean(), models: v.boolean(), dates: v.boolean() }),
  pictures: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.check(isId, 'not an id')),
        key: v.pipe(v.string(), v.regex(PICTURE_KEY)),
        alt: line(GALLERY_LIMITS.alt),
        caption: line(GALLERY_LIMITS.caption),
      }),
    ),
    v.maxLength(GALLERY_LIMITS.pictures),
  ),
}) satisfies v.GenericSchema<unknown, GalleryDraft>;

const storedSchema = v.array(v.fallback(v.nullable(draftSchema), null));

/** Leaves out what cannot be read. */
export function galleryDraftsFrom(stored: unknown): readonly GalleryDraft[] {
  const { success, output } = v.safeParse(storedSchema, stored);
  return success ? output.filter((draft) => draft !== null).slice(0, MOST_GALLERIES) : [];
}

/** Pictures for a draft, with what they show as far as their prompts say it. */
export function draftPictures(
  pictures: readonly Pick<Picture, 'id' | 'recipe'>[],
  random: () => number,
): readonly DraftPicture[] {
  return pictures.slice(0, GALLERY_LIMITS.pictures).map(({ id, recipe }) => ({
    id,
    key: newKey(random),
    alt: proposedAlt(recipe.prompt),
    caption: '',
  }));
}

/** The picture at a place, the others in their order; brings back one that was taken out, too. */
export function withPictureAt(
  pictures: readonly DraftPicture[],
  picture: DraftPicture,
  place: number,
): readonly DraftPicture[] {
  const others = pictures.filter(({ key }) => key !== picture.key);
  const own = pictures.find(({ key }) => key === picture.key);
  return others.toSpliced(place, 0, own ?? picture);
}

/** The address of the site's folder; empty where none was typed, null where it cannot be one. */
export function siteAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return '';
  if (!WEB_ADDRESS.test(address) || /[?#]/.test(address)) return null;
  return address.replace(/(\/index\.html|\/)?$/, '/');
}

function proposedAlt(prompt: string): string {
  const words = prompt.replaceAll(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_PROPOSED) return words;
  return `${words.slice(0, LONGEST_PROPOSED).replace(/\s\S*$/, '')} …`;
}

function newKey(random: () => number): string {
  return Array.from({ length: 10 }, () => Math.floor(random() * 36).toString(36)).join('');
}
