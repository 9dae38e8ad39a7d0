import styles from './gallery-screen.module.css';

/** A wall with frames that wait for their pictures. */
export function HungFrames() {
  return (
    <svg className={styles['drawing']} viewBox="0 0 320 172" aria-hidden>
      <g className={styles['faint']}>
        <rect x="4" y="26" width="64" height="80" />
        <rect x="188" y="26" width="64" height="36" />
        <rect x="188" y="66" width="64" height="40" />
        <rect x="256" y="26" width="60" height="80" />
        <rect x="4" y="110" width="96" height="54" />
        <rect x="104" y="110" width="54" height="54" />
        <rect x="162" y="110" width="154" height="54" />
      </g>
      <rect className={styles['strong']} x="72" y="26" width="112" height="80" />
      <path className={styles['strong']} d="M128 6 92 26M128 6l36 20" />
      <circle className={styles['strong']} cx="128" cy="5" r="2.5" />
      <circle className={styles['strong']} cx="157" cy="49" r="8" />
      <path
        className={styles['strong']}
        d="M73 98l26-33c3-4 8-4 11 0l17 21 8-9c3-3 8-3 11 0l24 28"
      />
    </svg>
  );
}

/** A lens over frames, and nothing in it. */
export function LensOverFrames() {
  return (
    <svg className={styles['drawing']} viewBox="0 0 320 172" aria-hidden>
      <g className={styles['faint']}>
        <rect x="4" y="14" width="100" height="68" />
        <rect x="108" y="14" width="68" height="68" />
        <rect x="180" y="14" width="136" height="68" />
        <rect x="4" y="86" width="54" height="72" />
        <rect x="62" y="86" width="128" height="72" />
        <rect x="194" y="86" width="122" height="72" />
      </g>
      <circle className={styles['glass']} cx="152" cy="78" r="44" />
      <path className={styles['strong']} d="M184 110l38 38" />
      <path className={styles['strong']} d="M132 82c6-7 13-7 20 0s14 7 20 0" />
    </svg>
  );
}
