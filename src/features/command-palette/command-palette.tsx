import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useId, useState } from 'react';
import { useStore } from 'zustand';
import { foldedText } from '@/domain/library/fold.ts';
import type { Command } from '@/studio/commands.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Dialog } from '@/ui/dialog.tsx';
import styles from './command-palette.module.css';
import { ShortcutKeys } from './shortcut-keys.tsx';

/** Every action there is now, found by a few letters. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const listId = useId();
  const studio = useStudio();
  const commands = useStore(studio.commands);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);

  const words = foldedText(query).split(/\s+/).filter(Boolean);
  const found = commands.filter(({ label, keywords = '' }) => {
    const text = foldedText(`${label} ${keywords}`);
    return words.every((word) => text.includes(word));
  });
  const active = Math.min(at, found.length - 1);

  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    command.run();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((active + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[active]);
    }
  };

  return (
    <Dialog label={t`Commands`} onClose={onClose}>
      <input
        className={styles['query']}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[active] && `${listId}-${found[active].id}`}
        aria-label={t`Find a command`}
        placeholder={t`What do you want to do?`}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t`Commands`} className={styles['commands']}>
        {found.map((command, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- The field above holds the focus and takes the keys.
          <div
            key={command.id}
            id={`${listId}-${command.id}`}
            ref={index === active ? scrollIntoView : undefined}
            role="option"
            aria-selected={index === active}
            className={styles['command']}
            onClick={() => run(command)}
            onPointerMove={() => setAt(index)}
          >
            <span>{command.label}</span>
            {command.shortcut !== undefined && <ShortcutKeys shortcut={command.shortcut} />}
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles['none']}>
          <Trans>No command is called that.</Trans>
        </p>
      )}
    </Dialog>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
