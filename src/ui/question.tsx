import type { ReactNode } from 'react';
import styles from './question.module.css';

/** A question that stands where it belongs, with what answers it. */
export function Question({
  icon,
  answer,
  children,
}: {
  icon: ReactNode;
  answer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles['question']}>
      {icon}
      <p role="status">{children}</p>
      {answer}
    </div>
  );
}
