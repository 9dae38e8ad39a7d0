import { Trans } from '@lingui/react/macro';
import { paths } from '@/studio/paths.ts';
import { Page, WayBack } from '@/ui/page.tsx';

/** Where an address names a connection that is not there. */
export function NoSuchConnection() {
  return (
    <Page
      back={
        <WayBack href={paths.connections}>
          <Trans>Connections</Trans>
        </WayBack>
      }
      title={<Trans>This connection is not here</Trans>}
      lead={<Trans>It was removed, or its address was mistyped.</Trans>}
    />
  );
}
