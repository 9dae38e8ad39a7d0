import type { ImageWorkshop } from '@/domain/library/image-workshop.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { SourceType } from '@/domain/metadata/ai-share.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import {
  type Gallery,
  GALLERY_LIMITS,
  type GalleryPicture,
  type GalleryVariant,
  galleryText,
  publishedRecipe,
  type VariantType,
  SITE_FILES,
} from './gallery.ts';
import { galleryFeed } from './gallery-data.ts';
import { type DraftPicture, type GalleryDraft, siteAddress } from './gallery-draft.ts';
import { sitePage } from './site-page.ts';

/** One file of a site; its path has slashes. */
export interface SiteFile {
  readonly path: string;
  readonly mediaType: string;
  readonly content: Blob | string;
}

interface SiteImage {
  readonly picture: Picture;
  readonly image: Blob;
  /** How it came about; null where nobody knows. */
  readonly source: SourceType | null;
}

/** What a site is made of. */
export interface SiteMaterial {
  readonly workshop: Pick<ImageWorkshop, 'variants' | 'card'>;
  /** A picture with what leaves the studio of it; null where it is gone. */
  readonly read: (id: string) => Promise<SiteImage | null>;
  /** Where the studio opens a recipe. */
  readonly remixAddressOf: (recipe: Recipe) => string;
  /** Where the studio opens the whole site; absent where it could not read it. */
  readonly viewAddress?: string;
  readonly nowMs: number;
}

export interface SiteProgress {
  readonly signal: AbortSignal;
  /** Called with how many pictures are done. */
  readonly onProgress: (pictures: number) => void;
}

/** So many pictures stand on the card of a link. */
const ON_CARD = 5;
const CARD_WIDTH = 800;

/**
 * All files of a site, one picture after the other; the page comes last. Gives the gallery, without
 * those pictures that are gone.
 */
export async function* gallerySite(
  draft: GalleryDraft,
  material: SiteMaterial,
  progress: SiteProgress,
): AsyncGenerator<SiteFile, Gallery> {
  const pictures: GalleryPicture[] = [];
  const onCard: Blob[] = [];
  for await (const { picture, images } of preparedPictures(draft, material, progress)) {
    const { variants, size } = picture;
    const wanted = variants.findIndex(({ width }) => width >= Math.min(CARD_WIDTH, size.width));
    if (pictures.length < ON_CARD) onCard.push(...images.slice(wanted, wanted + 1));
    pictures.push(picture);
    for (const [index, content] of images.entries()) {
      const { file, mediaType } = variants[index] as GalleryVariant;
      yield { path: file, mediaType, content };
    }
  }
  const gallery = galleryOf(draft, pictures, material.nowMs);
  const { title, credits } = gallery;
  const card = await material.workshop.card({ title, credits }, onCard);
  yield { path: SITE_FILES.card, mediaType: 'image/jpeg', content: card };
  yield { path: SITE_FILES.gallery, mediaType: 'application/json', content: galleryText(gallery) };
  yield {
    path: SITE_FILES.feed,
    mediaType: 'application/feed+json',
    content: galleryFeed(gallery),
  };
  const page = sitePage(gallery, ({ file }) => file, { viewAddress: material.viewAddress ?? null });
  yield { path: SITE_FILES.page, mediaType: 'text/html', content: page };
  return gallery;
}

export function galleryOf(
  { title, text, credits, language, address }: GalleryDraft,
  pictures: readonly GalleryPicture[],
  madeAtMs: number,
): Gallery {
  return {
    title,
    text,
    credits,
    language,
    address: siteAddress(address) ?? '',
    madeAtMs,
    pictures,
  };
}

interface PreparedPicture {
  readonly picture: GalleryPicture;
  /** Of its variants, in their order. */
  readonly images: readonly Blob[];
}

/** The pictures of a draft with their images, one at a time; those that are gone are left out. */
export async function* preparedPictures(
  draft: GalleryDraft,
  material: SiteMaterial,
  { signal, onProgress }: SiteProgress,
): AsyncGenerator<PreparedPicture> {
  for (const [index, drafted] of draft.pictures.entries()) {
    signal.throwIfAborted();
    const read = await material.read(drafted.id);
    if (read !== null) {
      const { source } = read;
      const { tone, variants, images } = await material.workshop.variants(read.image, source);
      const named = variants.map((variant): GalleryVariant => ({
        ...variant,
        file: `pictures/${drafted.key}-${variant.width}.${ENDINGS[variant.mediaType]}`,
      }));
      const picture = {
        source,
        ...publicPart(draft, drafted, read.picture, material),
        tone,
        variants: named,
      };
      yield { picture: { ...picture, size: largestOf(named) }, images };
    }
    onProgress(index + 1);
  }
}

const ENDINGS = { 'image/webp': 'webp', 'image/jpeg': 'jpg' } as const satisfies Record<
  VariantType,
  string
>;

function publicPart(
  { shows }: GalleryDraft,
  { key, alt, caption }: DraftPicture,
  picture: Picture,
  material: SiteMaterial,
): Omit<GalleryPicture, 'source' | 'size' | 'tone' | 'variants'> {
  const { recipe, createdAtMs } = picture;
  return {
    key,
    alt,
    caption,
    ...(shows.dates && { madeAtMs: createdAtMs }),
    ...(shows.models && recipe.model !== '' && { model: recipe.model }),
    ...(shows.recipes && shownRecipe(recipe, material)),
  };
}

function shownRecipe(recipe: Recipe, { remixAddressOf }: SiteMaterial) {
  const remix = remixAddressOf(recipe);
  const isShort = remix.length <= GALLERY_LIMITS.address;
  return { recipe: publishedRecipe(recipe), ...(isShort && { remix }) };
}

function largestOf(variants: readonly GalleryVariant[]) {
  const { width, height } = variants.reduce((a, b) => (b.width > a.width ? b : a));
  return { width, height };
}
