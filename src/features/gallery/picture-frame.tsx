import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import {
  type ComponentType,
  type CSSProperties,
  memo,
  type MouseEvent,
  useEffect,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { Picture } from '@/domain/library/picture.ts';
import { pictureById } from '@/studio/library/pictures.ts';
import { isSelecting } from '@/studio/library/select.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { groundOf, placeholderUrl, toneOf } from '@/ui/placeholder.ts';
import styles from './wall.module.css';

/** A link is not named by more of its prompt than one cares to hear. */
const NAME_LENGTH = 300;

/** What lies over a picture, and whether one is at it. */
export type PictureFace = ComponentType<{
  picture: Picture;
  isAt: boolean;
  isPicking: boolean;
  tabIndex: 0 | -1;
}>;

export interface FrameOfWall {
  readonly id: string;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (id: string, frame: HTMLElement) => void;
  /** Picks the picture, or all up to it; null where pictures are not picked. */
  readonly onSelect: ((id: string, isRange: boolean) => void) | null;
  readonly Face: PictureFace;
}

/** Its place stands already while its picture is being read. Dozens come and go with each scroll: it holds little. */
export const PictureFrame = memo(function PictureFrame({
  id,
  tabIndex,
  onOpen,
  onSelect,
  Face,
  under = null,
  isNew = false,
}: FrameOfWall & {
  /** A preview that is on screen already. */
  under?: string | null;
  /** Whether it was seen being made. */
  isNew?: boolean;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const { data: picture = null } = useQuery(pictureById(studio, id));
  const thumbnail = useThumbnail(id);
  const ground = useGround(picture?.placeholder ?? '', under, thumbnail !== null);
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const isAt = isPointedAt || hasFocus;
  const picking = useStore(studio.selection, (all) => {
    if (onSelect === null || !isSelecting(all)) return null;
    return all.ids.has(id) ? 'picked' : 'left';
  });
  const isPicking = picking !== null;
  const isSelected = picking === 'picked';

  const open = (event: MouseEvent<HTMLElement>) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (onSelect !== null && (isPicking || ctrlKey || metaKey || shiftKey)) {
      event.preventDefault();
      onSelect(id, shiftKey);
      return;
    }
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    onOpen(id, event.currentTarget);
  };

  return (
    <div
      className={styles['cell']}
      data-selected={isSelected || undefined}
      onPointerEnter={({ pointerType }) => setIsPointedAt(pointerType !== 'touch')}
      onPointerLeave={() => setIsPointedAt(false)}
      onFocus={({ target }) => setHasFocus(target.matches(':focus-visible'))}
      onBlur={() => setHasFocus(false)}
    >
      <a
        href={`#${paths.picture(id)}`}
        aria-label={picture?.recipe.prompt.slice(0, NAME_LENGTH) || t`Picture`}
        tabIndex={tabIndex}
        className={styles['frame']}
        data-new={isNew || undefined}
        data-morph={id}
        draggable={false}
        style={ground}
        onClick={open}
        onKeyDown={(event) => {
          if (onSelect === null || event.key !== ' ') return;
          event.preventDefault();
          onSelect(id, event.shiftKey);
        }}
      >
        <DevelopingImage src={thumbnail} />
      </a>
      {onSelect !== null && (isPicking || isAt) && (
        <button
          type="button"
          role="checkbox"
          aria-checked={isSelected}
          aria-label={t`Select`}
          tabIndex={tabIndex}
          className={styles['select']}
          onClick={({ shiftKey }) => onSelect(id, shiftKey)}
        >
          <Check size={16} strokeWidth={3} aria-hidden />
        </button>
      )}
      {picture !== null && (
        <Face picture={picture} isAt={isAt} isPicking={isPicking} tabIndex={tabIndex} />
      )}
    </div>
  );
});

/** After this time without its pixels a frame shows more of a picture than its tone. */
const LATE_MS = 150;

/** What a frame shows under its pixels. */
function useGround(hash: string, under: string | null, isThere: boolean): CSSProperties {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (isThere || isLate) return undefined;
    const timer = setTimeout(() => setIsLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [isThere, isLate]);
  if (under !== null) return groundOf(under);
  return isLate ? groundOf(placeholderUrl(hash)) : toneOf(hash);
}
