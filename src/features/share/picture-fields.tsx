import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, ArrowRight, ImageMinus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DraftPicture } from '@/domain/sharing/gallery-draft.ts';
import { GALLERY_LIMITS } from '@/domain/sharing/gallery.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { TextArea, TextField } from '@/ui/field.tsx';
import styles from './gallery-editor.module.css';

/** What is said of one picture, and where it stands; brings itself to whoever has chosen it. */
export function PictureFields({
  picture: { id, alt, caption },
  place,
  count,
  onChange,
  onMove,
  onTakeOut,
  onClose,
}: {
  picture: DraftPicture;
  place: number;
  count: number;
  onChange: (change: Partial<Pick<DraftPicture, 'alt' | 'caption'>>) => void;
  onMove: (to: number) => void;
  onTakeOut: () => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const number = place + 1;
  const thumbnail = useThumbnail(id);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from wherever the focus is in it.
    <section
      ref={section}
      tabIndex={-1}
      className={`${styles['section']} ${styles['chosen']}`}
      aria-label={t`Chosen picture`}
      onKeyDown={closeByKey}
    >
      <div className={styles['head']}>
        <span className={styles['thumb']}>
          <DevelopingImage src={thumbnail} />
        </span>
        <h2>
          <Trans>
            Picture {number} of {count}
          </Trans>
        </h2>
        <IconButton label={t`Close`} onClick={onClose}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <TextArea
        label={t`What it shows`}
        value={alt}
        dir="auto"
        rows={3}
        maxLength={GALLERY_LIMITS.alt}
        hint={t`Read out to those who do not see it`}
        onChange={({ target }) => onChange({ alt: target.value })}
      />
      <TextField
        label={t`Caption`}
        value={caption}
        dir="auto"
        maxLength={GALLERY_LIMITS.caption}
        onChange={({ target }) => onChange({ caption: target.value })}
      />
      <div className={styles['ways']}>
        <Button look="outlined" disabled={place === 0} onClick={() => onMove(place - 1)}>
          <ArrowLeft size={16} aria-hidden />
          <Trans>Earlier</Trans>
        </Button>
        <Button look="outlined" disabled={number === count} onClick={() => onMove(place + 1)}>
          <ArrowRight size={16} aria-hidden />
          <Trans>Later</Trans>
        </Button>
        <Button disabled={count === 1} onClick={onTakeOut}>
          <ImageMinus size={16} aria-hidden />
          <Trans>Take out</Trans>
        </Button>
      </div>
    </section>
  );
}
