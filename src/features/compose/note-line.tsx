import { Plural, useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import styles from './note-line.module.css';

export interface Note {
  readonly key: string;
  readonly icon: ReactNode;
  readonly words: ReactNode;
  /** What can be done about it, seen while the notes are open. */
  readonly ways?: ReactNode;
  /** The same, seen also while they are closed, as long as it comes first. */
  readonly quickWay?: ReactNode;
}

/** Notes of any number in one line, which opens to all of them. */
export function NoteLine({
  notes,
  children,
}: {
  notes: readonly Note[];
  /** What else stands in the line. */
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const [first] = notes;
  if (first === undefined && isOpen) setIsOpen(false);
  return (
    <div className={styles[first === undefined ? 'alone' : 'notes']}>
      <div className={styles['line']}>
        {first !== undefined && (
          <p role="status" className={styles['first']}>
            {!isOpen && (
              <>
                {first.icon}
                <span className={styles['words']}>{first.words}</span>
              </>
            )}
          </p>
        )}
        {!isOpen && first?.quickWay}
        {/* Stays what it is while notes come and go: it may be open. */}
        {children}
        {first !== undefined && (
          <button
            type="button"
            className={styles['opener']}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Plural value={notes.length} one="# note" other="# notes" />
            <ChevronDown size={14} aria-hidden />
          </button>
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without bullets is one. */}
      <ul id={id} role="list" aria-label={t`Notes`} hidden={!isOpen} className={styles['list']}>
        {isOpen &&
          notes.map(({ key, icon, words, ways, quickWay }) => (
            <li key={key} className={styles['note']}>
              {icon}
              <div className={styles['body']}>
                {words}
                {(ways ?? quickWay) && (
                  <div className={styles['ways']}>
                    {quickWay}
                    {ways}
                  </div>
                )}
              </div>
            </li>
          ))}
      </ul>
    </div>
  );
}
