import { ShieldAlert, ShieldCheck } from 'lucide-react';
import styles from './fact-list.module.css';

export interface Fact {
  readonly term: string;
  readonly text: string;
  /** What is to be known of it, in small. */
  readonly aside?: string;
  /** Whether it is good news or bad, where it is any. */
  readonly news?: 'good' | 'bad';
}

/** What is known of something, term by term. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ term, text, aside, news }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto" data-news={news}>
            {news === 'good' && <ShieldCheck size={16} aria-hidden />}
            {news === 'bad' && <ShieldAlert size={16} aria-hidden />}
            {text}
            {aside !== undefined && <small>{aside}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
