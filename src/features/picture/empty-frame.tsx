import styles from './picture-screen.module.css';

/** A frame that hangs askew with nothing in it. */
export function EmptyFrame() {
  return (
    <svg className={styles['drawing']} viewBox="0 0 240 168" aria-hidden>
      <circle cx="120" cy="8" r="3" />
      <g transform="rotate(-5 120 8)">
        <path d="M120 8 66 44M120 8l54 36" />
        <rect x="36" y="44" width="168" height="112" />
        <rect className={styles['faint']} x="50" y="58" width="140" height="84" />
      </g>
    </svg>
  );
}
