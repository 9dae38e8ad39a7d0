import { type DiffPart, wordDiff } from '@/domain/generation/word-diff.ts';
import styles from './word-diff.module.css';

const TAGS = { kept: 'span', added: 'ins', removed: 'del' } as const satisfies Record<
  DiffPart['is'],
  string
>;

/** A text with what was added to it and what was taken out. */
export function WordDiff({ from, to }: { from: string; to: string }) {
  return (
    <span className={styles['diff']} dir="auto">
      {wordDiff(from, to).map(({ is, text }, index) => {
        const Tag = TAGS[is];
        // oxlint-disable-next-line react/no-array-index-key -- The parts of a text keep their order.
        return <Tag key={index}>{text} </Tag>;
      })}
    </span>
  );
}
