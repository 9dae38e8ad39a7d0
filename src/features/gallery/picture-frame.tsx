import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { type ComponentType, memo, type MouseEvent, useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { isSelecting } from '@/studio/library/select.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { groundOf } from '@/ui/placeholder.ts';
import { hang } from './hang-picture.ts';
import styles from './wall.module.css';

/** What lies over the picture that one is at. */
export type PictureFace = ComponentType<{ id: string; tabIndex: 0 | -1 }>;

/** What is said of each picture. */
export type PictureNote = ComponentType<{ id: string }>;

export interface FrameOfWall {
  readonly id: string;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (id: string, frame: HTMLElement) => void;
  /** Picks the picture, or all up to it; null where pictures are not picked. */
  readonly onSelect: ((id: string, isRange: boolean) => void) | null;
  readonly Face: PictureFace;
  readonly Note: PictureNote | null;
}

/** Its place stands already while its picture is being read. Dozens come and go with each scroll: it holds little. */
export const PictureFrame = memo(function PictureFrame({
  id,
  tabIndex,
  onOpen,
  onSelect,
  Face,
  Note,
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
  const cache = useQueryClient();
  const hasGround = under !== null;
  const hung = useCallback(
    (frame: HTMLElement | null) =>
      frame === null
        ? undefined
        : hang(frame, id, { studio, cache, unnamed: t`Picture`, hasGround }),
    [studio, cache, id, t, hasGround],
  );
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
      {/* oxlint-disable-next-line jsx-a11y/anchor-has-content, jsx-a11y/control-has-associated-label -- Its name comes with its picture. */}
      <a
        ref={hung}
        href={`#${paths.picture(id)}`}
        tabIndex={tabIndex}
        className={styles['frame']}
        data-new={isNew || undefined}
        data-morph={id}
        draggable={false}
        style={groundOf(under)}
        onClick={open}
        onKeyDown={(event) => {
          if (onSelect === null || event.key !== ' ') return;
          event.preventDefault();
          onSelect(id, event.shiftKey);
        }}
      />
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
      {Note && <Note id={id} />}
      {isAt && !isPicking && <Face id={id} tabIndex={tabIndex} />}
    </div>
  );
});
