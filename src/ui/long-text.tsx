import { useCallback, useState } from 'react';
import styles from './long-text.module.css';

/** A text that scrolls where it is longer than its place, with keys too: then it takes the focus. */
export function LongText({
  className,
  children,
}: {
  className?: string | undefined;
  children: string;
}) {
  const [isLonger, setIsLonger] = useState(false);
  const watch = useCallback((text: HTMLParagraphElement) => {
    const observer = new ResizeObserver(() => setIsLonger(text.scrollHeight > text.clientHeight));
    observer.observe(text);
    return () => observer.disconnect();
  }, []);
  return (
    <p
      // Another text may be longer in a place of the same size.
      key={children}
      ref={watch}
      dir="auto"
      className={[styles['text'], className].join(' ')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls.
      tabIndex={isLonger ? 0 : undefined}
    >
      {children}
    </p>
  );
}
