import type { CopyWay } from '@/domain/export/export-habits.ts';
import type { Cut } from '@/domain/formats/cut.ts';
import { labelOf } from '@/domain/label/label-of.ts';
import type { Label } from '@/domain/label/label.ts';
import { pictureFileName, plainFileName } from '@/domain/library/picture-file-name.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { carriedRecipe } from '@/domain/metadata/carried-recipe.ts';
import { languageFor } from '@/domain/settings/settings.ts';
import type { Studio } from '../studio.ts';
import { copyFacts } from './copy-facts.ts';

/** What is wanted of a copy; what is absent is as the picture and the user's habits have it. */
export interface CopyWish {
  readonly way?: CopyWay;
  /** Null for the whole picture. */
  readonly cut?: Cut | null;
  /** Null for none. */
  readonly label?: Label | null;
  /** The copy is drawn anew where it is not the picture's. */
  readonly mediaType?: string;
  /** As in `WantedCopy`. */
  readonly mostBytes?: number;
}

export interface ExportedCopy {
  readonly image: Blob;
  /** How it came about, as `sourceTypeOf` says. */
  readonly sourceType: string | null;
  readonly name: string;
  readonly way: CopyWay;
  /** Why it leaves as it was received although nobody asked for that. */
  readonly keptFor?: 'signature' | 'container';
  /** Whether it is a PNG because the file as it was received takes no mark. */
  readonly isForMark?: boolean;
}

/**
 * A picture as it leaves the studio: cut to its format, with its visible label, and with what the
 * file says of itself. Null where the picture's bytes are gone, or cannot be made clean.
 */
export async function exportCopy(
  studio: Pick<Studio, 'ports' | 'settings'>,
  picture: Picture,
  wish: CopyWish = {},
): Promise<ExportedCopy | null> {
  const facts = await copyFacts(studio, picture);
  if (facts === null) return null;
  const { original, found, sourceType, records } = facts;
  const name = pictureFileName(picture);
  const received = { image: original, sourceType, name, way: 'original' } as const;
  if (wish.way === 'original') return received;

  const { workshop, exportHabits } = await studio.ports.later();
  const habits = (await exportHabits()).read();
  const { cut = picture.cut ?? null, mediaType, mostBytes } = wish;
  const language = languageFor(studio.settings.getState(), navigator.languages);
  const { label = labelOf({ said: picture.label, sourceType, cut, habits, language }) } = wish;
  const isDrawn = cut !== null || label !== null || mediaType !== undefined;
  if (wish.way === undefined && !isDrawn) {
    if (habits.way === 'original') return received;
    if (habits.way === null && found.hasCredentials) return { ...received, keptFor: 'signature' };
  }

  const way = wish.way ?? (habits.way === 'clean' ? 'clean' : 'recipe');
  const hashOf = (id: string) => records.get(id)?.hash ?? null;
  const recipe = way === 'recipe' ? carriedRecipe(picture, hashOf) : null;
  const wanted = {
    cut,
    label,
    inscription: { sourceType, recipe },
    ...(mediaType !== undefined && { mediaType }),
    ...(mostBytes !== undefined && { mostBytes }),
  };
  let copy = await workshop.finish(original, wanted);
  const isForMark = !copy.isInscribed;
  if (isForMark) {
    // What no machine made needs no mark.
    if (way === 'recipe' && !isDrawn && sourceType === null)
      return { ...received, keptFor: 'container' };
    copy = await workshop.finish(original, { ...wanted, mediaType: 'image/png' });
    if (!copy.isInscribed) return null;
  }
  const { image } = copy;
  const named = { ...picture, mediaType: image.type };
  return {
    image,
    sourceType,
    way,
    ...(isForMark && { isForMark }),
    name: way === 'clean' ? plainFileName(named, cut) : pictureFileName(named, cut),
  };
}
