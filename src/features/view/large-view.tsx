import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, Heart, RotateCw, WandSparkles, X } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useLocation } from 'wouter';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import type { GalleryPicture } from '@/domain/sharing/gallery.ts';
import { announce } from '@/studio/announcements.ts';
import { paths } from '@/studio/paths.ts';
import { remixFromGallery } from '@/studio/sharing/remix-from-gallery.ts';
import type { VisitedGallery } from '@/studio/sharing/visit-gallery.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { LongText } from '@/ui/long-text.tsx';
import { FRAME_WIDTH } from './gallery-cell.tsx';
import { useGalleryImage } from './use-gallery-image.ts';
import styles from './view.module.css';

interface LargeViewProps {
  readonly visited: VisitedGallery;
  readonly picture: GalleryPicture;
  readonly isFavored: boolean;
  readonly onFavor: (key: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** One picture as large as the window lets it be, with what its author tells of it. */
export function LargeView({
  visited,
  picture,
  isFavored,
  onFavor,
  onStep,
  onClose,
}: LargeViewProps) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const { key, alt, caption, tone, size, recipe } = picture;
  const seen = useGalleryImage(visited, picture, FRAME_WIDTH);
  const large = useGalleryImage(visited, picture, Infinity);
  const remix = (offered: Recipe) => {
    const back = remixFromGallery(studio, offered);
    onClose();
    navigate(paths.compose);
    announce(studio.announcements, {
      message: t`The recipe is in the composer.`,
      action: { label: t`Undo`, run: back },
    });
  };
  return (
    <Dialog label={alt || t`Picture`} className={styles['large']} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Arrow keys step wherever the focus is; buttons do so, too. */}
      <div
        className={styles['stage']}
        onKeyDown={({ key: pressed }) => {
          if (pressed === 'ArrowLeft') onStep(-1);
          if (pressed === 'ArrowRight') onStep(1);
        }}
      >
        <div className={styles['room']}>
          <div
            role="img"
            aria-label={alt || t`Picture`}
            className={styles['picture']}
            style={{ '--ratio': size.width / size.height, backgroundColor: tone } as CSSProperties}
          >
            {/* What the wall has shown stays in sight until the large one is there, and without it. */}
            <DevelopingImage src={seen.url} />
            <DevelopingImage src={large.url} onError={large.onBroken} />
          </div>
        </div>
        {large.problem !== null && (
          <div role="status" className={styles['words']}>
            {large.problem === 'changed' ? (
              <p>
                <Trans>
                  This picture is not as its author left it: damaged, changed or exchanged.
                </Trans>
              </p>
            ) : (
              <>
                <p>
                  <Trans>This picture could not be fetched in large just now.</Trans>
                </p>
                <Button onClick={large.tryAgain}>
                  <RotateCw size={17} aria-hidden />
                  <Trans>Try again</Trans>
                </Button>
              </>
            )}
          </div>
        )}
        {(caption !== '' || recipe) && (
          <div className={styles['words']}>
            {caption !== '' && <LongText>{caption}</LongText>}
            {recipe && <LongText className={styles['prompt']}>{recipe.prompt}</LongText>}
          </div>
        )}
        <div className={styles['tools']}>
          <IconButton label={t`Previous picture`} shortcut="←" onClick={() => onStep(-1)}>
            <ChevronLeft size={20} aria-hidden />
          </IconButton>
          <IconButton label={t`Next picture`} shortcut="→" onClick={() => onStep(1)}>
            <ChevronRight size={20} aria-hidden />
          </IconButton>
          <IconButton label={t`Favorite`} aria-pressed={isFavored} onClick={() => onFavor(key)}>
            <Heart size={18} fill={isFavored ? 'currentColor' : 'none'} aria-hidden />
          </IconButton>
          {recipe && (
            <Button look="main" onClick={() => remix(recipe)}>
              <WandSparkles size={17} aria-hidden />
              <Trans>Remix</Trans>
            </Button>
          )}
          <IconButton label={t`Close`} shortcut="Esc" onClick={onClose}>
            <X size={20} aria-hidden />
          </IconButton>
        </div>
      </div>
    </Dialog>
  );
}
