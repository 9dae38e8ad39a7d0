import { Trans, useLingui } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Desk } from '@/domain/prompt/desk.ts';
import { nameKey } from '@/domain/prompt/expand-prompt.ts';
import { shippedListsFor } from '@/domain/prompt/shipped-lists.ts';
import { LIST_LIMITS, type WordList } from '@/domain/prompt/word-list.ts';
import { announce } from '@/studio/announcements.ts';
import { addList, importList } from '@/studio/compose/change-lists.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import { NameForm } from '@/ui/name-form.tsx';
import { Page, WayBack } from '@/ui/page.tsx';
import { ListRow } from './list-row.tsx';
import styles from './lists-screen.module.css';

/** One's own word lists, and those that were there from the start. */
export function ListsScreen() {
  const { ports } = useStudio();
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    void ports
      .later()
      .then((later) => later.desk())
      .then(setDesk)
      .catch(() => undefined);
  }, [ports]);
  return (
    <Page
      back={
        <WayBack href={paths.settings}>
          <Trans>Settings</Trans>
        </WayBack>
      }
      title={<Trans>Word lists</Trans>}
      lead={
        <Trans>
          A list is drawn from where its name stands between two underscores on each side, as in
          __animals__.
        </Trans>
      }
    >
      {desk && <Lists lists={desk.lists} />}
    </Page>
  );
}

function Lists({ lists }: { lists: Desk['lists'] }) {
  const { t, i18n } = useLingui();
  const { announcements } = useStudio();
  const own = useOwnLists(lists);
  const [opened, setOpened] = useState<string | null>(null);
  const shipped = shippedListsFor(i18n.locale).filter(
    ({ name }) => !own.some((list) => nameKey(list.name) === nameKey(name)),
  );
  const take = async (file: File) => {
    const name = await importList(lists, file).catch(() => null);
    announce(announcements, {
      message: name === null ? t`There is no list in this file.` : t`The list ${name} is here.`,
    });
  };
  return (
    <>
      {own.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without bullets is one.
        <ul role="list" aria-label={t`Own word lists`} className={styles['lists']}>
          {own.map((list) => (
            <ListRow
              key={list.name}
              lists={lists}
              list={list}
              isOpen={list.name === opened}
              onOpen={setOpened}
            />
          ))}
        </ul>
      )}
      <div className={styles['ways']}>
        <NameForm
          label={t`Name of a new list`}
          action={<Trans>Add list</Trans>}
          maxLength={LIST_LIMITS.nameLength}
          onName={(name) => setOpened(addList(lists, name, []))}
        />
        <FileButton accept=".txt,text/plain" onFile={(file) => void take(file)}>
          <FileUp size={16} aria-hidden />
          <Trans>Import a text file</Trans>
        </FileButton>
      </div>
      <section>
        <h2>
          <Trans>There from the start</Trans>
        </h2>
        {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- As above. */}
        <ul role="list" className={styles['lists']}>
          {shipped.map(({ name, lines }) => (
            <li key={name} className={styles['shipped']}>
              <span className={styles['name']}>{name}</span>
              <span className={styles['sample']}>{lines.join(', ')}</span>
              <Button
                aria-label={t`Change ${name}`}
                onClick={() => setOpened(addList(lists, name, lines))}
              >
                <Trans>Change</Trans>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** As every tab sees them. */
function useOwnLists(lists: Desk['lists']): readonly WordList[] {
  // As a text, which is the same as long as nothing has changed.
  const text = useSyncExternalStore(lists.subscribe, () => JSON.stringify(lists.read()));
  return JSON.parse(text) as readonly WordList[];
}
