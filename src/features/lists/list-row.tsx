import { Plural, useLingui } from '@lingui/react/macro';
import { ChevronDown, FileDown, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Desk } from '@/domain/prompt/desk.ts';
import { LIST_LIMITS, type WordList } from '@/domain/prompt/word-list.ts';
import { announce } from '@/studio/announcements.ts';
import { downloadList, removeList, renameList, writeList } from '@/studio/compose/change-lists.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { TextArea, TextField } from '@/ui/field.tsx';
import styles from './lists-screen.module.css';

/** A list of one's own: its name and first values, or all of it to be changed. */
export function ListRow({
  lists,
  list,
  isOpen,
  onOpen,
}: {
  lists: Desk['lists'];
  list: WordList;
  isOpen: boolean;
  onOpen: (name: string | null) => void;
}) {
  const { t } = useLingui();
  const { announcements } = useStudio();
  const { name, lines } = list;
  const remove = () => {
    const undo = removeList(lists, name);
    announce(announcements, {
      message: t`The list ${name} is removed.`,
      action: { label: t`Undo`, run: undo },
    });
  };
  return (
    <li className={styles['list']}>
      <div className={styles['row']}>
        <button
          type="button"
          className={styles['opener']}
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? null : name)}
        >
          <ChevronDown size={16} aria-hidden />
          <span className={styles['name']}>{name}</span>
          <span className={styles['sample']}>
            <Plural value={lines.length} one="# value" other="# values" />
          </span>
        </button>
        <IconButton label={t`Export ${name}`} onClick={() => downloadList(list)}>
          <FileDown size={16} aria-hidden />
        </IconButton>
        <IconButton label={t`Remove ${name}`} onClick={remove}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </div>
      {isOpen && <ListEditor lists={lists} list={list} onRenamed={onOpen} />}
    </li>
  );
}

function ListEditor({
  lists,
  list: { name, lines },
  onRenamed,
}: {
  lists: Desk['lists'];
  list: WordList;
  onRenamed: (name: string) => void;
}) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState(name);
  const [text, setText] = useState(() => lines.join('\n'));
  const [isRefused, setIsRefused] = useState(false);
  const values = useRef<HTMLTextAreaElement>(null);
  // What was pressed to open it may be gone.
  useEffect(() => values.current?.focus(), []);
  const rename = () => {
    if (wanted === name) return;
    const renamed = renameList(lists, name, wanted);
    setIsRefused(renamed === null);
    if (renamed !== null) onRenamed(renamed);
  };
  return (
    <div className={styles['editor']}>
      <TextField
        label={t`Name`}
        value={wanted}
        maxLength={LIST_LIMITS.nameLength}
        autoComplete="off"
        error={isRefused ? t`This name is taken or holds no letter.` : null}
        onChange={({ target }) => setWanted(target.value)}
        onBlur={rename}
        onKeyDown={({ key }) => {
          if (key === 'Enter') rename();
        }}
      />
      <TextArea
        ref={values}
        label={t`Values, one a line`}
        dir="auto"
        rows={8}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          writeList(lists, name, target.value);
        }}
      />
    </div>
  );
}
