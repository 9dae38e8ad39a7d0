import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
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
  opener,
  children,
}: {
  /** What screen readers say of the button and of the panel. */
  label: string;
  /** What the button shows. */
  face: ReactNode;
  className?: string | undefined;
  /** Given where something else opens it, too, by a click on the button. */
  opener?: RefObject<HTMLButtonElement | null> | undefined;
  /** Rendered while open. */
  children: ReactNode;
}) {
  const id = useId();
  const own = useRef<HTMLButtonElement>(null);
  const button = opener ?? own;
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen || button.current === null || panel.current === null) return undefined;
    return keepBeside(button.current, panel.current);
  }, [isOpen, button]);
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
      >
        {isOpen && children}
      </div>
    </>
  );
}

/** Closes the popover that something pressed stands in, for what leads away from it. */
export function closePopoverAround(element: Element): void {
  element.closest<HTMLElement>('[popover]')?.hidePopover();
}

/** Places the panel now, and again whenever what it shows or the window changes its size. */
function keepBeside(button: HTMLElement, panel: HTMLElement): () => void {
  const observer = new ResizeObserver(() => placeBeside(button, panel));
  observer.observe(panel);
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

/**
 * Sets where the panel stands; CSS anchors are not everywhere yet. A button inside something that
 * floats opens its panel beside the whole of that, so as not to hide it.
 */
function placeBeside(button: HTMLElement, panel: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const edges = (button.closest('[data-floats]') ?? button).getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(at.left, clientWidth - panel.offsetWidth - MARGIN);
  panel.style.left = `${Math.max(MARGIN, left)}px`;
  const roomAbove = edges.top - GAP - MARGIN;
  const roomBelow = clientHeight - edges.bottom - GAP - MARGIN;
  const isAbove = roomAbove > roomBelow;
  panel.style.top = isAbove ? 'auto' : `${edges.bottom + GAP}px`;
  panel.style.bottom = isAbove ? `${clientHeight - edges.top + GAP}px` : 'auto';
  panel.style.maxHeight = `${isAbove ? roomAbove : roomBelow}px`;
}
