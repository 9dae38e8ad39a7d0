import styles from './raw-text.module.css';

/** A text as a machine wrote it, for whoever asks. */
export function RawText({ label, text }: { label: string; text: string }) {
  return (
    <details className={styles['raw']}>
      <summary>{label}</summary>
      <pre dir="ltr">{text}</pre>
    </details>
  );
}
