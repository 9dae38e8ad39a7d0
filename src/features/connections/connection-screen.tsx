import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { connectionById } from '@/domain/generation/connection-list.ts';
import { SKETCH } from '@/domain/generation/connection.ts';
import { announce } from '@/studio/announcements.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { keyHintOf } from '@/studio/connections/key-hint-of.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Page } from '@/ui/page.tsx';
import { BackToConnections } from './back-to-connections.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { NoSuchConnection } from './no-such-connection.tsx';
import { useBackendKind } from './use-backend-kind.ts';

/** One connection, to be tested and changed. */
export function ConnectionScreen({ id = '' }: { id?: string }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const connection = useStore(studio.connections.state, (list) => connectionById(list, id));
  const { isSuccess: isRead } = useQuery({
    queryKey: ['connections read'],
    queryFn: () => studio.connections.read.then(() => true),
  });
  const kind = useBackendKind(connection?.kind ?? null);
  const isLocked = useStore(studio.keys.state, (state) => state?.isLocked ?? false);
  const hint = useQuery({
    queryKey: ['key hint', id, isLocked],
    queryFn: () => keyHintOf(studio, id),
    gcTime: 0,
    staleTime: 0,
  });
  if (id === SKETCH.id || (isRead && connection === null) || kind.isError)
    return <NoSuchConnection />;
  return (
    <Page
      back={<BackToConnections />}
      title={connection?.name}
      lead={connection && t(backendWords(connection.kind).what)}
    >
      {connection && kind.data && hint.data !== undefined && (
        <ConnectionForm
          kind={kind.data}
          connection={connection}
          keyHint={hint.data}
          onKept={({ name }) => {
            announce(studio.announcements, { message: t`${name} is saved.` });
            navigate(paths.connections);
          }}
        />
      )}
    </Page>
  );
}
