import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import styles from './board-list.module.css';

/** What a board is, where there is none yet. */
export function EmptyBoard({ children }: { children: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <svg className={styles['drawing']} viewBox="0 0 320 172" aria-hidden>
        <g className={styles['faint']}>
          <path d="M96 18h52M164 18h52M232 18h52M20 62h52M20 122h52" />
          <rect x="92" y="36" width="60" height="52" />
          <rect x="228" y="36" width="60" height="52" />
          <rect x="92" y="96" width="60" height="52" />
          <rect x="160" y="96" width="60" height="52" />
        </g>
        <rect className={styles['strong']} x="160" y="36" width="60" height="52" />
        <path
          className={styles['strong']}
          d="M160 78l16-20c3-4 8-4 11 0l10 13 5-6c3-3 8-3 11 0l7 8"
        />
        <circle className={styles['strong']} cx="204" cy="50" r="5" />
        <rect className={styles['strong']} x="228" y="96" width="60" height="52" />
        <path
          className={styles['strong']}
          d="M228 138l16-20c3-4 8-4 11 0l10 13 5-6c3-3 8-3 11 0l7 8"
        />
        <circle className={styles['strong']} cx="272" cy="110" r="5" />
      </svg>
      <h2>
        <Trans>One prompt, many pictures, side by side</Trans>
      </h2>
      <p>
        <Trans>
          A board makes a whole campaign from a table, in every format and language, or compares any
          two things: styles, models, seeds, words.
        </Trans>
      </p>
      {children}
    </div>
  );
}
