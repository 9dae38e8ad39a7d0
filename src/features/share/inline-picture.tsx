import { Trans } from '@lingui/react/macro';
import type { Size } from '@/domain/recipe/recipe.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { PictureOfLink } from './picture-of-link.tsx';

/** The picture that a link carries. */
export function InlinePicture({ image, size }: { image: Blob; size: Size }) {
  return (
    <PictureOfLink address={useObjectUrl(image)} size={size}>
      <Trans>The picture as it came in the link, made small to fit.</Trans>
    </PictureOfLink>
  );
}
