import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { Cut } from '@/domain/formats/cut.ts';
import { networkFormat } from '@/domain/formats/network-formats.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { networkFormatName } from '@/studio/compose/format-words.ts';
import { setCut } from '@/studio/library/change-cut.ts';
import { useCutGrip } from '@/studio/library/use-cut-grip.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { FrameOverlay, placeOf } from '@/ui/frame-overlay.tsx';
import styles from './cut-frame.module.css';

/** The frame of the picture's format, drawn over the picture and moved by hand or by key. */
export function CutFrame({ picture, cut }: { picture: Picture; cut: Cut }) {
  const { t } = useLingui();
  const studio = useStudio();
  const { width, height } = picture;
  const [moving, setMoving] = useState<Cut | null>(null);
  const shown = moving ?? cut;
  const margins = networkFormat(cut.format)?.margins;
  const name = networkFormatName(cut.format, t);
  const canMove = cut.width < width || cut.height < height;
  const frame = {
    x: shown.x / width,
    y: shown.y / height,
    width: shown.width / width,
    height: shown.height / height,
  };
  /** The last one that is being written down; earlier ones settle unheard. */
  const latest = useRef<Cut | null>(null);
  const keep = (moved: Cut) => {
    latest.current = moved;
    void setCut(studio, picture.id, moved).finally(() => {
      if (latest.current !== moved) return;
      latest.current = null;
      setMoving(null);
    });
  };
  const grip = useCutGrip({
    cut: shown,
    picture,
    dragged: 'frame',
    onMove: setMoving,
    onSettle: keep,
  });

  return (
    <>
      <FrameOverlay
        frame={frame}
        safe={
          margins
            ? {
                x: margins.left,
                y: margins.top,
                width: 1 - margins.left - margins.right,
                height: 1 - margins.top - margins.bottom,
              }
            : null
        }
      />
      {canMove && (
        <button
          type="button"
          className={styles['grip']}
          style={placeOf(frame)}
          aria-label={t`Frame of ${name}: move with the arrow keys`}
          {...grip}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
        />
      )}
    </>
  );
}
