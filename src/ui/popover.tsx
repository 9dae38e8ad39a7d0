import { type ReactNode, useId, useRef, useState } from 'react';
import styles from './popover.module.css';

const GAP = 10;
const MARGIN = 12;

/**
 * A button that opens a panel above or below itself, wherever there is more room. The browser
 * closes it at Escape or a press elsewhere and gives the focus back.
 */
export function Popover({
  label,
  face,
  className,
  children,
}: {
  /** What screen readers say of the button and of the panel. */
  label: string;
  /** What the button shows. */
  face: ReactNode;
  className?: string | undefined;
  /** Rendered while open. */
  children: ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        {face}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles['panel']}
        onBeforeToggle={({ newState }) => setIsOpen(newState === 'open')}
        onToggle={({ newState }) => {
          if (newState === 'open' && button.current && panel.current) {
            placeBeside(button.current, panel.current);
            panel.current
              .querySelector<HTMLElement>('[aria-checked="true"], :checked, button, input')
              ?.focus();
          }
        }}
      >
        {isOpen && children}
      </div>
    </>
  );
}

/** Sets where the panel stands; CSS anchors are not everywhere yet. */
function placeBeside(button: HTMLElement, panel: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(at.left, clientWidth - panel.offsetWidth - MARGIN);
  panel.style.left = `${Math.max(MARGIN, left)}px`;
  const roomAbove = at.top - GAP - MARGIN;
  const roomBelow = clientHeight - at.bottom - GAP - MARGIN;
  const isAbove = roomAbove > roomBelow;
  panel.style.top = isAbove ? 'auto' : `${at.bottom + GAP}px`;
  panel.style.bottom = isAbove ? `${clientHeight - at.top + GAP}px` : 'auto';
  panel.style.maxHeight = `${isAbove ? roomAbove : roomBelow}px`;
}
