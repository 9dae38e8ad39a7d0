import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Heart } from 'lucide-react';
import type { ComponentProps } from 'react';
import { setFavorite } from '@/studio/library/change-pictures.ts';
import { pictureById } from '@/studio/library/pictures.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { useStudio } from '@/studio/use-studio.ts';
import type { PictureFace } from './picture-frame.tsx';
import styles from './wall.module.css';

/** The words of a picture, and its heart. */
export function WordsAndHeart({ id }: ComponentProps<PictureFace>) {
  const { t } = useLingui();
  const studio = useStudio();
  const change = useLibraryChange();
  const { data: picture } = useQuery(pictureById(studio, id));
  if (!picture) return null;
  const { favorite, recipe } = picture;
  return (
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
        onClick={() => void change(setFavorite(studio, id, !favorite))}
      >
        <Heart size={18} fill={favorite ? 'currentColor' : 'none'} aria-hidden />
      </button>
    </>
  );
}
