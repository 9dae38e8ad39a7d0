import { skipToken, useQuery } from '@tanstack/react-query';
import type { GalleryPicture } from '@/domain/sharing/gallery.ts';
import type { VisitedGallery } from '@/studio/sharing/visit-gallery.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';

/** The address of a picture's smallest variant that is as wide as that, or of its largest. */
export function useGalleryImage(
  { version, image }: VisitedGallery,
  { variants }: GalleryPicture,
  width: number,
): { readonly url: string | null; readonly isDamaged: boolean } {
  const webp = variants.filter(({ mediaType }) => mediaType === 'image/webp');
  const some = webp.length > 0 ? webp : variants;
  const variant = some.find((one) => one.width >= width) ?? some.at(-1);
  const { data, isError } = useQuery({
    queryKey: ['gallery image', version, variant?.file],
    queryFn: variant ? () => image(variant) : skipToken,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  return { url: useObjectUrl(data ?? null), isDamaged: isError };
}
