import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { SKETCH } from '@/domain/generation/connection.ts';
import { announce } from '@/studio/announcements.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { chooseConnection } from '@/studio/compose/choose-connection.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Page } from '@/ui/page.tsx';
import { BackToConnections } from './back-to-connections.tsx';
import { ConnectionForm } from './connection-form.tsx';
import styles from './connections.module.css';
import { NoSuchConnection } from './no-such-connection.tsx';
import { useBackendKind } from './use-backend-kind.ts';

/** A new connection of the kind that the address names. */
export function NewConnectionScreen({ id: name = '' }: { id?: string }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const kind = useBackendKind(name);
  if (name === SKETCH.kind || kind.isError) return <NoSuchConnection />;
  const words = backendWords(name);
  return (
    <Page back={<BackToConnections />} title={t(words.name)} lead={t(words.what)}>
      {name === 'horde' && (
        <p className={styles['lead']}>
          <Trans>
            AI Horde is a club of volunteers who lend their graphics cards. Whoever’s machine makes
            your picture can see its prompt, and could keep the picture. Send nothing private.
          </Trans>
        </p>
      )}
      {kind.data && (
        <ConnectionForm
          kind={kind.data}
          connection={null}
          keyHint={null}
          onKept={(connection) => {
            chooseConnection(studio, connection);
            announce(studio.announcements, {
              message: t`${connection.name} is ready, and makes the next picture.`,
            });
            navigate(paths.compose);
          }}
        />
      )}
    </Page>
  );
}
