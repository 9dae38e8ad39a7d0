import type { CSSProperties, ReactNode } from 'react';
import type { Size } from '@/domain/recipe/recipe.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import styles from './link-screen.module.css';

/** A picture in the frame of its shape, which stands before the picture does, and what it is. */
export function PictureOfLink({
  address,
  size: { width, height },
  children,
}: {
  address: string | null;
  size: Size;
  children: ReactNode;
}) {
  return (
    <figure className={styles['figure']} style={{ '--ratio': width / height } as CSSProperties}>
      <div className={styles['frame']}>
        <DevelopingImage src={address} />
      </div>
      <figcaption>{children}</figcaption>
    </figure>
  );
}
