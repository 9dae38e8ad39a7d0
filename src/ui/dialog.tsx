import { type ReactNode, useEffect, useRef } from 'react';
import styles from './dialog.module.css';

/** A modal panel, open for as long as it is rendered; Escape and a press outside close it. */
export function Dialog({
  label,
  onClose,
  className,
  children,
}: {
  label: string;
  onClose: () => void;
  className?: string | undefined;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape closes it; the press is on the backdrop, which has no keyboard.
    <dialog
      ref={dialog}
      aria-label={label}
      className={`${styles['dialog']} ${className ?? ''}`}
      onClose={onClose}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) onClose();
      }}
    >
      <div className={styles['content']}>{children}</div>
    </dialog>
  );
}
