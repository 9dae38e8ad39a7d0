import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { SKETCH } from '@/domain/generation/connection.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { previewOf } from '@/studio/sharing/preview-of.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { PictureOfLink } from './picture-of-link.tsx';

/** What Sketch makes of a recipe, on this device. */
export function DrawnPreview({ recipe }: { recipe: Recipe }) {
  const { data: preview } = useQuery(previewOf(useStudio(), recipe));
  const address = useObjectUrl(preview);
  return (
    <PictureOfLink address={address} size={recipe.size}>
      {preview === null ? (
        <Trans>Sketch cannot draw this one.</Trans>
      ) : recipe.backend === SKETCH.kind ? (
        <Trans>Drawn by Sketch on this device, from the recipe.</Trans>
      ) : (
        <Trans>
          Only a preview, drawn by Sketch on this device. The service of the recipe makes another
          picture.
        </Trans>
      )}
    </PictureOfLink>
  );
}
