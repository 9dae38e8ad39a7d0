import { useLingui } from '@lingui/react/macro';
import { CloudOff, Heart, ImageOff } from 'lucide-react';
import { memo } from 'react';
import type { GalleryPicture } from '@/domain/sharing/gallery.ts';
import type { VisitedGallery } from '@/studio/sharing/visit-gallery.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { useGalleryImage } from './use-gallery-image.ts';
import styles from './view.module.css';

/** Wide enough for a frame of the wall, on a screen of two dots a pixel. */
export const FRAME_WIDTH = 640;

interface GalleryCellProps {
  readonly visited: VisitedGallery;
  readonly picture: GalleryPicture;
  readonly isFavored: boolean;
  readonly tabIndex: 0 | -1;
  readonly onFavor: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

export const GalleryCell = memo(function GalleryCell({
  visited,
  picture,
  isFavored,
  tabIndex,
  onFavor,
  onOpen,
}: GalleryCellProps) {
  const { t } = useLingui();
  const { url, problem, onBroken } = useGalleryImage(visited, picture, FRAME_WIDTH);
  const { key, alt, tone } = picture;
  return (
    <div className={styles['cell']} style={{ backgroundColor: tone }}>
      <button
        type="button"
        aria-label={alt || t`Picture`}
        tabIndex={tabIndex}
        className={styles['frame']}
        onClick={() => onOpen(key)}
      >
        <DevelopingImage src={url} onError={onBroken} />
        {problem === 'away' && (
          <span role="img" aria-label={t`Could not be fetched`} className={styles['damaged']}>
            <CloudOff size={28} aria-hidden />
          </span>
        )}
        {problem === 'changed' && (
          <span role="img" aria-label={t`Not as its author left it`} className={styles['damaged']}>
            <ImageOff size={28} aria-hidden />
          </span>
        )}
      </button>
      <button
        type="button"
        aria-label={t`Favorite`}
        aria-pressed={isFavored}
        tabIndex={tabIndex}
        className={styles['heart']}
        onClick={() => onFavor(key)}
      >
        <Heart size={18} fill={isFavored ? 'currentColor' : 'none'} aria-hidden />
      </button>
    </div>
  );
});
