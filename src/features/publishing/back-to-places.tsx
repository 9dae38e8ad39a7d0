import { Trans } from '@lingui/react/macro';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import { WayBack } from '@/ui/page.tsx';

export function BackToPlaces() {
  return (
    <WayBack href={publishingPaths.places}>
      <Trans>Places</Trans>
    </WayBack>
  );
}
