import { useLingui } from '@lingui/react/macro';
import { Heart } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Picture } from '@/domain/library/picture.ts';
import { setFavorite } from '@/studio/library/change-pictures.ts';
import { paths } from '@/studio/paths.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { useStudio } from '@/studio/use-studio.ts';
import type { PictureFilter } from '@/studio/library/wall.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { morph } from '@/ui/morph.ts';
import { groundOf, placeholderUrl } from '@/ui/placeholder.ts';
import styles from './wall.module.css';
import { leaveWallAt } from './wall-position.ts';

/** A link is not named by more of its prompt than one cares to hear. */
const NAME_LENGTH = 300;

export function PictureFrame({
  picture,
  filter,
  under,
  isNew,
  tabIndex,
}: {
  picture: Picture;
  filter: PictureFilter;
  /** A preview that is on screen already. */
  under: string | null;
  /** Whether it was seen being made. */
  isNew: boolean;
  tabIndex: 0 | -1;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const thumbnail = useThumbnail(picture.id);
  const { id, recipe, favorite } = picture;
  const address = paths.picture(id);

  const open = (event: MouseEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    leaveWallAt({ id, offset: event.currentTarget.getBoundingClientRect().top });
    studio.browsing.setState({ order: filter, lastSeen: id });
    morph(id, () => navigate(address, { state: { steps: 1 } }));
  };

  return (
    <div
      className={styles['cell']}
      onPointerEnter={({ pointerType }) => setIsPointedAt(pointerType !== 'touch')}
      onPointerLeave={() => setIsPointedAt(false)}
      onFocus={({ target }) => setHasFocus(target.matches(':focus-visible'))}
      onBlur={() => setHasFocus(false)}
    >
      <a
        href={`#${address}`}
        aria-label={recipe.prompt.slice(0, NAME_LENGTH)}
        tabIndex={tabIndex}
        className={styles['frame']}
        data-new={isNew || undefined}
        data-morph={id}
        draggable={false}
        style={groundOf(under ?? placeholderUrl(picture.placeholder))}
        onClick={open}
      >
        <DevelopingImage src={thumbnail} />
      </a>
      {(isPointedAt || hasFocus) && (
        <>
          <p className={styles['caption']} aria-hidden>
            <span dir="auto">{recipe.prompt}</span>
          </p>
          <button
            type="button"
            className={styles['favorite']}
            aria-label={t`Favorite`}
            aria-pressed={favorite}
            title={favorite ? t`Remove from favorites` : t`Add to favorites`}
            onClick={() => void setFavorite(studio, id, !favorite)}
          >
            <Heart size={18} fill={favorite ? 'currentColor' : 'none'} aria-hidden />
          </button>
        </>
      )}
    </div>
  );
}
