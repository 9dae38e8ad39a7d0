import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { type CSSProperties, useRef, useState } from 'react';
import type { Picture } from '@/domain/library/picture.ts';
import { originalOf } from '@/studio/library/pictures.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { groundOf, placeholderUrl } from '@/ui/placeholder.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { CutFrame } from './cut-frame.tsx';
import styles from './stage.module.css';
import type { PictureActions } from './use-picture-actions.ts';
import type { Steps } from './use-steps.ts';
import { useZoom } from './use-zoom.ts';

/** The picture, as large as the view allows, and the ways to the pictures beside it. */
export function Stage({
  picture,
  steps: { previous, next, step },
  actions,
}: {
  picture: Picture;
  steps: Steps;
  actions: PictureActions;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const { id, width, height, recipe, placeholder } = picture;
  const thumbnail = useThumbnail(id);
  const isDemoted = picture.demotedAtMs !== null;
  const original = useQuery({ ...originalOf(studio, id), enabled: !isDemoted });
  const source = useObjectUrl(original.data);
  const [broken, setBroken] = useState<string | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(stage, frame, picture, (direction) =>
    step(direction === 'previous' ? -1 : 1),
  );
  const isGone = isDemoted || broken === id || original.isError || original.data === null;

  return (
    <div
      ref={stage}
      className={styles['stage']}
      data-zoomed={zoom.isZoomed || undefined}
      style={{ '--ratio': width / height, '--natural-width': `${width}px` } as CSSProperties}
    >
      <div
        ref={frame}
        role="img"
        aria-label={recipe.prompt}
        className={styles['frame']}
        data-morph={id}
        style={{ transform: zoom.transform, ...groundOf(placeholderUrl(placeholder)) }}
        {...zoom.handlers}
      >
        <DevelopingImage key={`small ${id}`} src={thumbnail} />
        {!isGone && <DevelopingImage key={id} src={source} onError={() => setBroken(id)} />}
      </div>
      {picture.cut && !zoom.isZoomed && (
        <div className={styles['over']}>
          <CutFrame key={id} picture={picture} cut={picture.cut} />
        </div>
      )}

      {isGone && (
        <div
          role={isDemoted ? 'status' : 'alert'}
          className={styles['gone']}
          data-demoted={isDemoted || undefined}
        >
          <p>
            {isDemoted ? (
              <Trans>Only thumbnail and recipe of this picture are kept.</Trans>
            ) : (
              <Trans>The picture's file cannot be read. Its recipe is kept.</Trans>
            )}
          </p>
          <Button look="main" onClick={actions.remix}>
            <Trans>Make it again</Trans>
          </Button>
        </div>
      )}

      <IconButton label={t`Back`} shortcut="Esc" className={styles['back']} onClick={actions.leave}>
        <ArrowLeft size={20} aria-hidden />
      </IconButton>
      <IconButton
        label={t`Zoom`}
        shortcut="+ − 0"
        aria-pressed={zoom.isZoomed}
        className={styles['zoom']}
        onClick={() => zoom.toggle()}
      >
        {zoom.isZoomed ? <ZoomOut size={20} aria-hidden /> : <ZoomIn size={20} aria-hidden />}
      </IconButton>
      {previous !== null && (
        <IconButton
          label={t`Previous picture`}
          shortcut="←"
          className={styles['previous']}
          onClick={() => step(-1)}
        >
          <ChevronLeft size={24} aria-hidden />
        </IconButton>
      )}
      {next !== null && (
        <IconButton
          label={t`Next picture`}
          shortcut="→"
          className={styles['next']}
          onClick={() => step(1)}
        >
          <ChevronRight size={24} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
