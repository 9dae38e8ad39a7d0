import { useLingui } from '@lingui/react/macro';
import { Brush, ImageOff } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Reference } from '@/domain/recipe/reference.ts';
import { setMask } from '@/studio/references/keep-mask.ts';
import { GUIDE_NAMES } from '@/studio/compose/recipe-words.ts';
import { useReferenceThumbnail } from '@/studio/references/use-reference-thumbnail.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import styles from './reference-strip.module.css';

/** One reference image, and behind it what can be done with it. */
export function ReferenceFrame({
  reference,
  place,
  count,
  mayBeMasked,
  onMove,
  onTakeOut,
}: {
  reference: Reference;
  /** From 1. */
  place: number;
  count: number;
  mayBeMasked: boolean;
  onMove: (by: -1 | 1) => void;
  onTakeOut: () => void;
}) {
  const { t } = useLingui();
  const { draft, maskPainting } = useStudio();
  const { source, mask } = reference;
  const thumbnail = useReferenceThumbnail(reference);
  const url = useObjectUrl(thumbnail);
  const kind =
    source.kind === 'picture'
      ? t`picture`
      : source.kind === 'guide'
        ? t(GUIDE_NAMES[source.guide])
        : t`file`;
  const label =
    mask === undefined
      ? t`Reference ${place} of ${count}: ${kind}`
      : t`Reference ${place} of ${count}: ${kind}, with a mask`;
  return (
    <>
      <Popover
        label={label}
        className={styles['opener']}
        face={
          url ? (
            <img src={url} alt="" draggable={false} />
          ) : (
            thumbnail === null && <ImageOff size={20} aria-hidden />
          )
        }
      >
        <div className={styles['menu']}>
          {mayBeMasked && (
            <Button
              className={styles['choice']}
              onClick={andClose(() => maskPainting.setState(reference, true))}
            >
              {mask === undefined ? t`Paint a mask` : t`Change the mask`}
            </Button>
          )}
          {mask !== undefined && (
            <Button
              className={styles['choice']}
              onClick={andClose(() => setMask(draft, reference, undefined))}
            >
              {t`Take the mask away`}
            </Button>
          )}
          {place > 1 && (
            <Button className={styles['choice']} onClick={andClose(() => onMove(-1))}>
              {t`Move to the front by one`}
            </Button>
          )}
          {place < count && (
            <Button className={styles['choice']} onClick={andClose(() => onMove(1))}>
              {t`Move to the back by one`}
            </Button>
          )}
          <Button className={styles['choice']} onClick={andClose(onTakeOut)}>
            {t`Take it out`}
          </Button>
        </div>
      </Popover>
      {mask !== undefined && (
        <span className={styles['masked']}>
          <Brush size={12} aria-hidden />
        </span>
      )}
    </>
  );
}

/** Closes the menu and does what was chosen in it. */
function andClose(act: () => void) {
  return (event: MouseEvent) => {
    closePopoverAround(event.currentTarget);
    act();
  };
}
