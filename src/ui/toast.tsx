import { X } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { Button, IconButton } from './button.tsx';
import styles from './toast.module.css';

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Waits until it is acted on or dismissed. */
  readonly stays?: true;
  /** It is only read out. */
  readonly isUnseen?: true;
}

/** Long enough to read and reach for Undo; it waits while pointed at or focused. */
const SHOWN_MS = 8000;

/** Short messages at the edge of the screen, read out politely, each for a while. */
export function Toasts({
  toasts,
  dismissLabel,
  onDismiss,
}: {
  toasts: readonly Toast[];
  dismissLabel: string;
  onDismiss: (id: number) => void;
}) {
  const [isHeld, setIsHeld] = useState(false);
  /** Where the keyboard was, and goes back to when a message that had it is gone. */
  const before = useRef<EventTarget | null>(null);
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    setIsHeld(true);
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
      before.current = relatedTarget;
  };
  const leave = (id: number) => {
    onDismiss(id);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Nothing is operated here; messages only wait while they are being read.
    <div
      role="status"
      className={styles['toasts']}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={onFocus}
      onBlur={() => setIsHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastLine
          key={toast.id}
          toast={toast}
          isHeld={isHeld}
          dismissLabel={dismissLabel}
          onExpire={onDismiss}
          onDismiss={leave}
        />
      ))}
    </div>
  );
}

function ToastLine({
  toast: { id, message, action, stays, isUnseen },
  isHeld,
  dismissLabel,
  onExpire,
  onDismiss,
}: {
  toast: Toast;
  isHeld: boolean;
  dismissLabel: string;
  onExpire: (id: number) => void;
  onDismiss: (id: number) => void;
}) {
  useEffect(() => {
    if (isHeld || stays) return undefined;
    const timer = setTimeout(() => onExpire(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld, stays, onExpire]);
  if (isUnseen) return <span className="visually-hidden">{message}</span>;
  return (
    <div className={styles['toast']}>
      <span className={styles['message']}>{message}</span>
      {action && (
        <Button
          className={styles['action']}
          onClick={() => {
            action.run();
            onDismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={dismissLabel} onClick={() => onDismiss(id)}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
