import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GalleryPicture } from '@/domain/sharing/gallery.ts';
import { SealError } from '@/domain/sharing/seal.ts';
import type { VisitedGallery } from '@/studio/sharing/visit-gallery.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';

interface GalleryImage {
  readonly url: string | null;
  /** `changed` is not as its author left it; `away` could not be fetched just now. */
  readonly problem: 'changed' | 'away' | null;
  /** For what the browser cannot show, whatever its first bytes say. */
  readonly onBroken: () => void;
  readonly tryAgain: () => void;
}

/** A picture's smallest variant that is as wide as that, or its largest. */
export function useGalleryImage(
  { version, image }: VisitedGallery,
  { variants }: GalleryPicture,
  width: number,
): GalleryImage {
  const webp = variants.filter(({ mediaType }) => mediaType === 'image/webp');
  const some = webp.length > 0 ? webp : variants;
  const variant = some.find((one) => one.width >= width) ?? some.at(-1);
  const { data, error, refetch } = useQuery({
    queryKey: ['gallery image', version, variant?.file],
    queryFn: variant ? () => image(variant) : skipToken,
    staleTime: Infinity,
    retry: false,
    // Those that could not be fetched.
    refetchOnReconnect: true,
    structuralSharing: false,
  });
  const [broken, setBroken] = useState<Blob | null>(null);
  const isBroken = data !== undefined && data === broken;
  return {
    url: useObjectUrl(isBroken ? null : data),
    problem: isBroken || error instanceof SealError ? 'changed' : error ? 'away' : null,
    onBroken: () => setBroken(data ?? null),
    tryAgain: () => void refetch(),
  };
}
