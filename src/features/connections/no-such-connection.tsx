import { Trans } from '@lingui/react/macro';
import { Page } from '@/ui/page.tsx';
import { BackToConnections } from './back-to-connections.tsx';

/** Where an address names a connection that is not there. */
export function NoSuchConnection() {
  return (
    <Page
      back={<BackToConnections />}
      title={<Trans>This connection is not here</Trans>}
      lead={<Trans>It was removed, or its address was mistyped.</Trans>}
    />
  );
}
