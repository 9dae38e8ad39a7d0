import styles from './diff-text.module.css';

const TAGS = { kept: 'span', added: 'ins', removed: 'del' } as const;

/** A text with what was added to it and what was taken out. */
export function DiffText({
  parts,
}: {
  parts: readonly { readonly is: keyof typeof TAGS; readonly text: string }[];
}) {
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
