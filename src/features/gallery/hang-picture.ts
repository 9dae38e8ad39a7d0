import type { QueryClient } from '@tanstack/react-query';
import type { Picture } from '@/domain/library/picture.ts';
import { pictureById } from '@/studio/library/pictures.ts';
import type { Studio } from '@/studio/studio.ts';
import { developingImage } from '@/ui/developing-image.tsx';
import { groundOf, placeholderUrl, toneOf } from '@/ui/placeholder.ts';

/** A link is not named by more of its prompt than one cares to hear. */
const NAME_LENGTH = 300;
/** After this time without its pixels a frame shows more of a picture than its tone. */
const LATE_MS = 150;

/**
 * Gives a frame the name, the ground and the pixels of a picture as they come; without React, as
 * sixty frames come and go with each second of scrolling. What it gives takes the picture down.
 */
export function hang(
  frame: HTMLElement,
  id: string,
  {
    studio,
    cache,
    unnamed,
    hasGround,
  }: {
    studio: Pick<Studio, 'record' | 'thumbnails'>;
    cache: QueryClient;
    /** What it is called while its prompt is not known, and where it has none. */
    unnamed: string;
    /** Whether the frame shows something of the picture already. */
    hasGround: boolean;
  },
): () => void {
  const { thumbnails } = studio;
  const hungAtMs = performance.now();
  let isHung = true;
  let image: HTMLImageElement | null = null;

  const name = (picture: Picture | null) => {
    if (!isHung) return;
    frame.ariaLabel = picture?.recipe.prompt.slice(0, NAME_LENGTH) || unnamed;
    if (picture === null || hasGround) return;
    const { placeholder } = picture;
    Object.assign(frame.style, toneOf(placeholder));
    const lateMs = LATE_MS - (performance.now() - hungAtMs);
    late = setTimeout(() => {
      if (image === null) Object.assign(frame.style, groundOf(placeholderUrl(placeholder)));
    }, lateMs);
  };
  const develop = () => {
    const address = thumbnails.addressOf(id);
    if (address === null || image !== null) return;
    image = developingImage(address, hungAtMs);
    frame.append(image);
  };

  let late: ReturnType<typeof setTimeout> | undefined;
  const unfollow = thumbnails.follow(id, develop);
  develop();
  frame.ariaLabel = unnamed;
  const known = cache.getQueryData(pictureById(studio, id).queryKey);
  if (known) name(known);
  else studio.record(id).then(name, () => undefined);

  return () => {
    isHung = false;
    clearTimeout(late);
    unfollow();
    image?.remove();
  };
}
