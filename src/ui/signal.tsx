import type { ReactNode } from 'react';
import styles from './signal.module.css';

/** Words about how something is faring, with a dot that shows it at a glance. */
export function Signal({
  look,
  children,
}: {
  look: 'good' | 'bad' | 'unknown';
  children: ReactNode;
}) {
  return (
    <span className={styles['signal']} data-look={look}>
      {children}
    </span>
  );
}
