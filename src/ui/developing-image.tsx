import { useLayoutEffect, useRef, useState } from 'react';
import styles from './developing-image.module.css';

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
  const [shown, setShown] = useState<{ src: string; speed: 'at-once' | 'soon' } | null>(null);
  // What the browser still has decoded needs no coming up.
  useLayoutEffect(() => {
    const element = image.current;
    if (src !== null && element?.complete && element.naturalWidth > 0) {
      setShown({ src, speed: 'at-once' });
    }
  }, [src]);
  if (src === null) return null;
  return (
    <img
      ref={image}
      className={styles['image']}
      data-shown={shown?.src === src ? shown.speed : undefined}
      src={src}
      alt=""
      decoding="async"
      draggable={false}
      onLoad={() => setShown((before) => (before?.src === src ? before : { src, speed: 'soon' }))}
      onError={onError}
    />
  );
}
