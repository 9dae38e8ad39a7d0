import { useLayoutEffect, useRef } from 'react';
import styles from './developing-image.module.css';

/** A picture that is there within this time shows at once: its coming up would only hold it back. */
const AT_ONCE_MS = 200;

/**
 * A picture that comes up over the ground of its parent, which has its final size from the
 * beginning and says what is shown.
 */
export function DevelopingImage({
  src,
  onError,
}: {
  src: string | null;
  onError?: (() => void) | undefined;
}) {
  const image = useRef<HTMLImageElement>(null);
  const sinceMs = useRef(Infinity);
  useLayoutEffect(() => {
    sinceMs.current = Math.min(sinceMs.current, performance.now());
    // React would set it twice, and each time costs a load.
    if (src !== null && image.current) image.current.src = src;
    // What the browser still has decoded needs no coming up.
    const element = src === null ? null : image.current;
    if (element?.complete && element.naturalWidth > 0) show(element, 'at-once');
  }, [src]);
  if (src === null) return null;
  return (
    <img
      // Another picture comes up anew.
      key={src}
      ref={image}
      className={styles['image']}
      alt=""
      decoding="async"
      draggable={false}
      onLoad={({ currentTarget }) => develop(currentTarget, sinceMs.current)}
      onError={onError}
    />
  );
}

/** As `DevelopingImage`, put over its ground without React; its place has stood for it since then. */
export function developingImage(address: string, sinceMs: number): HTMLImageElement {
  const image = new Image();
  image.className = styles['image'] ?? '';
  image.alt = '';
  image.decoding = 'async';
  image.draggable = false;
  image.addEventListener('load', () => develop(image, sinceMs));
  image.src = address;
  if (image.complete && image.naturalWidth > 0) show(image, 'at-once');
  return image;
}

function develop(image: HTMLImageElement, sinceMs: number): void {
  const isSoon = performance.now() - sinceMs > AT_ONCE_MS;
  if (!('shown' in image.dataset)) show(image, isSoon ? 'soon' : 'at-once');
}

/** Without React, as a wall that scrolls has dozens of them come up in a moment. */
function show(image: HTMLImageElement, speed: 'at-once' | 'soon'): void {
  image.dataset['shown'] = speed;
}
