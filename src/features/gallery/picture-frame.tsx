import { useLingui } from '@lingui/react/macro';
import { Check, Heart } from 'lucide-react';
import {
  type ComponentType,
  type CSSProperties,
  type MouseEvent,
  useEffect,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import type { LibraryQuery } from '@/domain/library/library-query.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { setFavorite } from '@/studio/library/change-pictures.ts';
import { paths } from '@/studio/paths.ts';
import { isSelecting } from '@/studio/library/select.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { morph } from '@/ui/morph.ts';
import { groundOf, placeholderUrl, toneOf } from '@/ui/placeholder.ts';
import styles from './wall.module.css';
import { leaveWallAt } from './wall-position.ts';

/** A link is not named by more of its prompt than one cares to hear. */
const NAME_LENGTH = 300;

/** What lies over a picture, and whether one is at it. */
export type PictureFace = ComponentType<{
  picture: Picture;
  isAt: boolean;
  isPicking: boolean;
  tabIndex: 0 | -1;
}>;

export function PictureFrame({
  id,
  picture,
  query,
  under,
  isNew,
  tabIndex,
  onSelect,
  Face,
}: {
  id: string;
  /** Null while it is being read; its frame stands already. */
  picture: Picture | null;
  query: LibraryQuery;
  /** A preview that is on screen already. */
  under: string | null;
  /** Whether it was seen being made. */
  isNew: boolean;
  tabIndex: 0 | -1;
  /** Picks the picture, or all up to it; null where pictures are not picked. */
  onSelect: ((id: string, isRange: boolean) => void) | null;
  Face: PictureFace | undefined;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const change = useLibraryChange();
  const [, navigate] = useLocation();
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const thumbnail = useThumbnail(id);
  const prompt = picture?.recipe.prompt ?? '';
  const favorite = picture?.favorite ?? false;
  const address = paths.picture(id);
  const ground = useGround(picture?.placeholder ?? '', under, thumbnail !== null);

  const isSelected = useStore(studio.selection, ({ ids }) => onSelect !== null && ids.has(id));
  const isPicking = useStore(studio.selection, (all) => onSelect !== null && isSelecting(all));

  const isAt = isPointedAt || hasFocus;

  const open = (event: MouseEvent<HTMLElement>) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (onSelect !== null && (isPicking || ctrlKey || metaKey || shiftKey)) {
      event.preventDefault();
      onSelect(id, shiftKey);
      return;
    }
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    leaveWallAt({ id, offset: event.currentTarget.getBoundingClientRect().top });
    studio.browsing.setState({ order: query, lastSeen: id });
    morph(id, () => navigate(address, { state: { steps: 1 } }));
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
        href={`#${address}`}
        aria-label={prompt.slice(0, NAME_LENGTH) || t`Picture`}
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
      {Face !== undefined && picture !== null && (
        <Face picture={picture} isAt={isAt} isPicking={isPicking} tabIndex={tabIndex} />
      )}
      {Face === undefined && isAt && !isPicking && (
        <>
          <p className={styles['caption']} aria-hidden>
            <span dir="auto">{prompt}</span>
          </p>
          <button
            type="button"
            className={styles['favorite']}
            aria-label={t`Favorite`}
            aria-pressed={favorite}
            title={favorite ? t`Remove from favorites` : t`Add to favorites`}
            onClick={() => void change(setFavorite(studio, id, !favorite))}
          >
            <Heart size={18} fill={favorite ? 'currentColor' : 'none'} aria-hidden />
          </button>
        </>
      )}
    </div>
  );
}

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
