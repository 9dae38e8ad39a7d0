import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Cut, movedCut } from '@/domain/formats/cut.ts';
import { networkFormat } from '@/domain/formats/network-formats.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { networkFormatName } from '@/studio/compose/format-words.ts';
import { setCut } from '@/studio/library/change-cut.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { FrameOverlay, placeOf } from '@/ui/frame-overlay.tsx';
import styles from './cut-frame.module.css';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The frame of the picture's format, drawn over the picture and moved by hand or by key. */
export function CutFrame({ picture, cut }: { picture: Picture; cut: Cut }) {
  const { t } = useLingui();
  const studio = useStudio();
  const { width, height } = picture;
  const [moving, setMoving] = useState<Cut | null>(null);
  const grip = useRef<{ x: number; y: number; from: Cut; scale: number } | null>(null);
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

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.stopPropagation();
    const { currentTarget, pointerId, clientX: x, clientY: y } = event;
    currentTarget.setPointerCapture(pointerId);
    const scale = shown.width / currentTarget.getBoundingClientRect().width;
    grip.current = { x, y, from: shown, scale };
  };
  const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
    const held = grip.current;
    if (held === null) return;
    const { x, y, from, scale } = held;
    setMoving(
      movedCut(from, from.x + (clientX - x) * scale, from.y + (clientY - y) * scale, picture),
    );
  };
  const letGo = () => {
    grip.current = null;
    if (moving !== null) keep(moving);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    // The arrows of the screen lead to other pictures.
    event.preventDefault();
    const far = (event.shiftKey ? 0.1 : 0.01) * Math.max(width, height);
    const from = latest.current ?? shown;
    const moved = movedCut(from, from.x + step[0] * far, from.y + step[1] * far, picture);
    setMoving(moved);
    keep(moved);
  };

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
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onKeyDown={onKeyDown}
        />
      )}
    </>
  );
}
