import styles from './fact-list.module.css';

export interface Fact {
  readonly term: string;
  readonly text: string;
  /** What is to be known of it, in small. */
  readonly aside?: string;
}

/** What is known of something, term by term. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ term, text, aside }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">
            {text}
            {aside !== undefined && <small>{aside}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
