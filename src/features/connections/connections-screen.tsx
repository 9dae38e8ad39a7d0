import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FileDown, FileUp } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { SKETCH } from '@/domain/generation/connection.ts';
import { announce } from '@/studio/announcements.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import {
  downloadConnections,
  importConnectionFile,
} from '@/studio/connections/connection-files.ts';
import { allExpenses } from '@/studio/queue/expenses.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import { LinkTiles } from '@/ui/link-tiles.tsx';
import { Page, WayBack } from '@/ui/page.tsx';
import { ConnectionRow } from './connection-row.tsx';
import styles from './connections.module.css';
import { KeyProtection } from './key-protection.tsx';
import { Spending } from './spending.tsx';

/** Every connection in the user's order, how another one is added, and what they have cost. */
export function ConnectionsScreen() {
  const { t } = useLingui();
  const studio = useStudio();
  const list = useStore(studio.connections.state);
  const vault = useStore(studio.keys.state);
  const { data: kinds = [] } = useQuery({
    queryKey: ['backend kinds'],
    queryFn: () => studio.backends.kinds(),
  });
  const { data: expenses = [] } = useQuery(allExpenses(studio));
  useEffect(() => {
    // Only to show what it says of itself; without storage there is nothing to show.
    studio.keys.vault().catch(() => undefined);
  }, [studio]);
  const own = list.connections.filter(({ id }) => id !== SKETCH.id);
  return (
    <Page
      back={
        <WayBack href={paths.settings}>
          <Trans>Settings</Trans>
        </WayBack>
      }
      title={<Trans>Connections</Trans>}
    >
      <ul className={styles['connections']} aria-label={t`Connections`}>
        {list.connections.map((connection, index) => (
          <ConnectionRow
            key={connection.id}
            connection={connection}
            isDefault={connection.id === list.defaultId}
            keeping={vault?.keys.get(connection.id) ?? null}
            isFirst={index === 0}
            isLast={index === list.connections.length - 1}
          />
        ))}
      </ul>

      <section>
        <h2>
          <Trans>Add a connection</Trans>
        </h2>
        <LinkTiles
          tiles={kinds.map((kind) => ({
            href: paths.newConnection(kind),
            name: t(backendWords(kind).name),
            what: t(backendWords(kind).what),
          }))}
        />
      </section>

      {expenses.length > 0 && <Spending expenses={expenses} connections={list.connections} />}

      {vault && vault.keys.size > 0 && (
        <section>
          <h2>
            <Trans>Keys</Trans>
          </h2>
          <KeyProtection state={vault} />
        </section>
      )}

      <section>
        <h2>
          <Trans>On another device</Trans>
        </h2>
        <p>
          <Trans>A file holds addresses, names and workflows, and no key.</Trans>
        </p>
        <div className={styles['buttons']}>
          <Button
            look="outlined"
            disabled={own.length === 0}
            onClick={() => downloadConnections(own)}
          >
            <FileDown size={17} aria-hidden />
            <Trans>Export without keys</Trans>
          </Button>
          <ImportButton />
        </div>
      </section>
    </Page>
  );
}

function ImportButton() {
  const { t } = useLingui();
  const studio = useStudio();
  const open = async (file: File) => {
    const count = await importConnectionFile(studio, file).catch(() => null);
    announce(studio.announcements, {
      message:
        count === null
          ? t`This file holds no connections that can be read.`
          : t`${count} added. Give each its key.`,
    });
  };
  return (
    <FileButton
      label={t`Import connections`}
      accept=".json,application/json"
      onFile={(file) => void open(file)}
    >
      <FileUp size={17} aria-hidden />
      <Trans>Import</Trans>
    </FileButton>
  );
}
