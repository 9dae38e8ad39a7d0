import { Trans } from '@lingui/react/macro';
import { paths } from '@/studio/paths.ts';
import { WayBack } from '@/ui/page.tsx';

export function BackToConnections() {
  return (
    <WayBack href={paths.connections}>
      <Trans>Connections</Trans>
    </WayBack>
  );
}
