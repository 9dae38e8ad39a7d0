import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './asked-twice.module.css';
import { Button } from './button.tsx';

/**
 * A button for what cannot be undone: pressed, it gives way to a question, with the focus on the
 * answer that changes nothing.
 */
export function AskedTwice({
  face,
  question,
  yes,
  no,
  onYes,
  disabled = false,
}: {
  /** What the button shows. */
  face: ReactNode;
  question: ReactNode;
  yes: ReactNode;
  no: ReactNode;
  onYes: () => void;
  disabled?: boolean;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wayBack = useRef<HTMLButtonElement>(null);
  const hasAsked = useRef(false);
  const questionId = useId();
  useEffect(() => {
    if (isAsking) wayBack.current?.focus();
    else if (hasAsked.current) opener.current?.focus();
    hasAsked.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <Button ref={opener} look="outlined" disabled={disabled} onClick={() => setIsAsking(true)}>
        {face}
      </Button>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions -- Escape is the other way back.
    <div
      role="group"
      aria-labelledby={questionId}
      className={styles['question']}
      data-asks
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setIsAsking(false);
      }}
    >
      <p id={questionId}>{question}</p>
      <Button
        look="main"
        className={styles['yes']}
        onClick={() => {
          setIsAsking(false);
          onYes();
        }}
      >
        {yes}
      </Button>
      <Button ref={wayBack} look="outlined" onClick={() => setIsAsking(false)}>
        {no}
      </Button>
    </div>
  );
}
