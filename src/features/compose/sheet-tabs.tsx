import { useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Desk } from '@/domain/prompt/desk.ts';
import { announce } from '@/studio/announcements.ts';
import { addSheet, closeSheet, keepSheet, openSheet, sheetName } from '@/studio/compose/sheets.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './sheet-tabs.module.css';

/** A sheet follows its draft when typing has paused so long. */
const PAUSE_MS = 300;

/** Drafts side by side, on the upper edge of the bar. */
export function SheetTabs({ desk }: { desk: Desk }) {
  const { t } = useLingui();
  const studio = useStudio();
  const { draft } = studio;
  const shown = useStore(draft);
  const sheetsText = useSyncExternalStore(desk.sheets.subscribe, () => namesOf(desk));
  const active = useSyncExternalStore(desk.sheet.subscribe, desk.sheet.read);
  const sheets = JSON.parse(sheetsText) as readonly (readonly [string, string])[];

  useEffect(() => {
    const keep = () => keepSheet(studio, desk);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = draft.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    });
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('pagehide', keep);
    };
  }, [studio, draft, desk]);

  const close = (id: string) => {
    const undo = closeSheet(studio, desk, id);
    announce(studio.announcements, {
      message: t`The draft is closed.`,
      action: { label: t`Undo`, run: undo },
    });
    goOn();
  };
  const isSeveral = sheets.length > 1;
  if (!isSeveral && shown.prompt.trim() === '') return null;
  return (
    <div className={styles['sheets']}>
      {isSeveral && (
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without bullets is one.
        <ul role="list" aria-label={t`Drafts`} className={styles['list']}>
          {sheets.map(([id, kept]) => {
            const name = (id === active ? sheetName(shown) : kept) || t`Empty draft`;
            return (
              <li key={id} className={styles['sheet']} data-is-active={id === active}>
                <button
                  type="button"
                  dir="auto"
                  className={styles['name']}
                  aria-current={id === active}
                  onClick={() => {
                    openSheet(studio, desk, id);
                    goOn();
                  }}
                >
                  {name}
                </button>
                <IconButton
                  label={t`Close ${name}`}
                  className={styles['close']}
                  onClick={() => close(id)}
                >
                  <X size={14} aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
      <IconButton
        label={t`New draft beside this one`}
        className={styles['add']}
        onClick={() => {
          addSheet(studio, desk);
          goOn();
        }}
      >
        <Plus size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

function goOn(): void {
  document.querySelector<HTMLElement>('#prompt')?.focus();
}

/** As a text, which is the same as long as nothing has changed. */
function namesOf(desk: Desk): string {
  return JSON.stringify(desk.sheets.read().map(({ id, draft }) => [id, sheetName(draft)]));
}
