import styles from './text-diff.module.css';

export interface TextPart {
  readonly is: 'kept' | 'removed' | 'added';
  readonly text: string;
}

const TAGS = { kept: 'span', added: 'ins', removed: 'del' } as const satisfies Record<
  TextPart['is'],
  string
>;

/** A text with what was added to it and what was taken out. */
export function TextDiff({ parts }: { parts: readonly TextPart[] }) {
  return (
    <span className={styles['diff']} dir="auto">
      {parts.map(({ is, text }, index) => {
        const Tag = TAGS[is];
        // oxlint-disable-next-line react/no-array-index-key -- The parts of a text keep their order.
        return <Tag key={index}>{text} </Tag>;
      })}
    </span>
  );
}
