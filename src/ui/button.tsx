import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

type Look = 'plain' | 'main' | 'outlined';

function classNames(look: Look, extra: string | undefined): string {
  return [styles['button'], look === 'plain' ? '' : styles[look], extra].filter(Boolean).join(' ');
}

/** A button with words, and mostly an icon before them. */
export function Button({
  look = 'plain',
  className,
  ...props
}: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" className={classNames(look, className)} {...props} />;
}

/** A button that shows only an icon; its label is what screen readers say and what a pointer sees. */
export function IconButton({
  label,
  shortcut,
  children,
  look = 'plain',
  className,
  ...props
}: Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  label: string;
  shortcut?: string;
  children: ReactNode;
  look?: Look;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      className={`${classNames(look, className)} ${styles['icon']}`}
      {...props}
    >
      {children}
    </button>
  );
}
