import type { CSSProperties } from 'react';
import styles from './frame-overlay.module.css';

/** A part of what lies below, in fractions of it. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Lies over a picture: what is outside of the frame is dimmed, and within it a dashed line is
 * around what will be seen whole. It takes no presses.
 */
export function FrameOverlay({ frame, safe }: { frame: Part; safe?: Part | null }) {
  return (
    <span className={styles['overlay']} aria-hidden>
      <span className={styles['frame']} style={placeOf(frame)}>
        {safe && <span className={styles['safe']} style={placeOf(safe)} />}
      </span>
    </span>
  );
}

export function placeOf({ x, y, width, height }: Part): CSSProperties {
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}

function percent(fraction: number): string {
  return `${fraction * 100}%`;
}
