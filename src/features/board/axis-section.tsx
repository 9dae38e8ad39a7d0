import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from './new-board.module.css';

/** One thing that may differ on a board: what was chosen of it, and what there is to choose. */
export function AxisSection({
  name,
  chosen,
  isOpen = false,
  onOpen,
  children,
}: {
  name: string;
  /** Empty where nothing was chosen. */
  chosen: string;
  /** Whether it is open at first. */
  isOpen?: boolean;
  onOpen?: () => void;
  /** Rendered while open. */
  children: ReactNode;
}) {
  const [isShown, setIsShown] = useState(isOpen);
  return (
    <details
      className={styles['axis']}
      open={isShown}
      onToggle={({ newState }) => {
        setIsShown(newState === 'open');
        if (newState === 'open') onOpen?.();
      }}
    >
      <summary>
        <ChevronRight size={16} aria-hidden />
        <span className={styles['axis-name']}>{name}</span>
        <span className={styles['axis-chosen']} dir="auto">
          {chosen}
        </span>
      </summary>
      {isShown && <div className={styles['axis-body']}>{children}</div>}
    </details>
  );
}
