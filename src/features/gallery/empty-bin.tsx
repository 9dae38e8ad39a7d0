import styles from './gallery-screen.module.css';

/** A bin below a nail from which no frame was taken. */
export function EmptyBin() {
  return (
    <svg className={styles['drawing']} viewBox="0 0 320 172" aria-hidden>
      <g className={styles['faint']}>
        <rect x="40" y="14" width="76" height="56" />
        <rect x="204" y="14" width="76" height="56" />
        <path d="M4 150h312" />
      </g>
      <circle className={styles['strong']} cx="160" cy="12" r="2.5" />
      <g className={styles['strong']}>
        <path d="M112 84h96M142 84v-8c0-3 2-5 5-5h26c3 0 5 2 5 5v8" />
        <path d="M119 84l6 60c0 4 3 6 7 6h56c4 0 7-2 7-6l6-60" />
        <path d="M144 100l2 34M160 100v34M176 100l-2 34" />
      </g>
    </svg>
  );
}
