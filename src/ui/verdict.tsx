import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './verdict.module.css';

/** What a test has found, and below it what to know or do about it; it is brought into view. */
export function Verdict({
  outcome,
  words,
  children,
}: {
  outcome: 'works' | 'blocked';
  words: ReactNode;
  children?: ReactNode;
}) {
  const isGood = outcome === 'works';
  const Sign = isGood ? CircleCheck : CircleAlert;
  return (
    <div
      ref={showWhole}
      role={isGood ? 'status' : 'alert'}
      className={styles['verdict']}
      data-outcome={outcome}
    >
      <p className={styles['words']}>
        <Sign size={18} aria-hidden />
        <span>{words}</span>
      </p>
      {children}
    </div>
  );
}

/** Scrolls no further than it has to. */
function showWhole(verdict: HTMLElement | null): void {
  verdict?.scrollIntoView({ block: 'nearest' });
}
