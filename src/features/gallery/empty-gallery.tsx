import type { ReactNode } from 'react';
import styles from './gallery-screen.module.css';

export function EmptyGallery({
  drawing,
  title,
  words,
  children,
}: {
  drawing: ReactNode;
  title: string;
  words: string;
  children: ReactNode;
}) {
  return (
    <div className={styles['empty']}>
      {drawing}
      <h2>{title}</h2>
      <p>{words}</p>
      {children}
    </div>
  );
}
