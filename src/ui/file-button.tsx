import type { ReactNode } from 'react';
import buttonStyles from './button.module.css';
import styles from './file-button.module.css';

/** A button that asks for one file; its name is its words, unless a label says more. */
export function FileButton({
  label,
  accept,
  disabled = false,
  onFile,
  children,
}: {
  label?: string;
  /** As the attribute of an input. */
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
  children: ReactNode;
}) {
  return (
    <label
      className={[buttonStyles['button'], buttonStyles['outlined'], styles['file']].join(' ')}
      data-is-disabled={disabled}
    >
      {children}
      <input
        type="file"
        accept={accept}
        className="visually-hidden"
        aria-label={label}
        disabled={disabled}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file may be meant again.
          target.value = '';
        }}
      />
    </label>
  );
}
