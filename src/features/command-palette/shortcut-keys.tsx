import styles from './shortcut-keys.module.css';

const IS_APPLE = /Mac|iPhone|iPad/.test(navigator.platform);

const KEY_NAMES: Readonly<Record<string, string>> = {
  mod: IS_APPLE ? '⌘' : 'Ctrl',
  shift: '⇧',
  escape: 'Esc',
  delete: 'Del',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  enter: '↵',
  backspace: '⌫',
  plus: '+',
};

/** A shortcut as it stands on the keyboard. */
export function ShortcutKeys({ shortcut }: { shortcut: string }) {
  return (
    <span className={styles['keys']}>
      {shortcut.split('+').map((key) => (
        <kbd key={key}>{KEY_NAMES[key] ?? key.toUpperCase()}</kbd>
      ))}
    </span>
  );
}
