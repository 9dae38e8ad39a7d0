import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { FEW_PICTURES } from '@/domain/sharing/gallery.ts';
import type { DraftPicture, GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import { pictureById } from '@/studio/library/pictures.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import styles from './site-preview.module.css';
import { useDragToPlace } from './use-drag-to-place.ts';

/** The website as it will look, whose pictures are chosen, dragged or moved by keys. */
export function SitePreview({
  draft: { title, text, credits, language, pictures },
  chosen,
  onChoose,
  onMove,
}: {
  draft: GalleryDraft;
  /** The key of a picture. */
  chosen: string | null;
  onChoose: (key: string) => void;
  onMove: (from: number, to: number) => void;
}) {
  const { t, i18n } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  const { from, to, begin } = useDragToPlace(list, onMove);
  const step = (event: KeyboardEvent, index: number) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || !event.altKey) return;
    // Alt and an arrow would leave the page.
    event.preventDefault();
    onMove(index, index + by);
  };
  const isFew = pictures.length <= FEW_PICTURES;
  const wallStyles = `${styles['wall']} ${isFew ? styles['few'] : ''}`;
  return (
    <div className={styles['site']} lang={language}>
      <h1 dir="auto">{title}</h1>
      {text !== '' && (
        <p className={styles['text']} dir="auto">
          {text}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without bullets is one. */}
      <ul ref={list} role="list" aria-label={t`On the website`} className={wallStyles}>
        {pictures.map((picture, index) => (
          <Tile
            key={picture.key}
            picture={picture}
            isChosen={picture.key === chosen}
            drag={index === from ? 'moved' : index === to ? 'target' : undefined}
            onChoose={() => onChoose(picture.key)}
            onKeyDown={(event) => step(event, index)}
            onPointerDown={(event) => begin(event, index)}
          />
        ))}
      </ul>
      {credits !== '' && (
        <p className={styles['credits']} dir="auto">
          {credits}
        </p>
      )}
      <p className={styles['hint']} lang={i18n.locale}>
        <Trans>Press a picture to describe or to move it.</Trans>{' '}
        <span className={styles['keys']}>
          <Trans>A mouse drags it; Alt and an arrow move it, too.</Trans>
        </span>
      </p>
    </div>
  );
}

function Tile({
  picture: { id, alt },
  isChosen,
  drag,
  onChoose,
  onKeyDown,
  onPointerDown,
}: {
  picture: DraftPicture;
  isChosen: boolean;
  drag: 'moved' | 'target' | undefined;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}) {
  const { t } = useLingui();
  const { data: record } = useQuery(pictureById(useStudio(), id));
  const thumbnail = useThumbnail(id);
  const { width, height } = record?.cut?.target ?? record ?? { width: 1, height: 1 };
  const shape = Math.min(3.2, Math.max(0.4, width / height));
  return (
    <li className={styles['tile']} style={{ '--shape': shape } as CSSProperties} data-drag={drag}>
      <button
        type="button"
        aria-label={alt || t`A picture without words`}
        aria-pressed={isChosen}
        onClick={onChoose}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
      >
        {record === null || record?.deletedAtMs ? (
          <span className={styles['gone']}>
            <Trans>This picture is gone and will be left out.</Trans>
          </span>
        ) : (
          <DevelopingImage src={thumbnail} />
        )}
      </button>
    </li>
  );
}
