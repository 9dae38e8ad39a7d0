import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { MaskStep, Point } from '@/domain/mask/mask-drawing.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { type BrushNews, press, RESTING } from './keyboard-brush.ts';
import styles from './mask-editor.module.css';
import { shownSize, since, useMaskSurface } from './use-mask-surface.ts';
import { type Tool, usePointerBrush } from './use-pointer-brush.ts';

/** The image with the mask on it, painted with a pointer or with keys. */
export function MaskSheet({
  image,
  ground,
  size,
  steps,
  tool,
  radius,
  zoom,
  onZoom,
  onStep,
}: {
  image: Blob;
  ground: Blob | null;
  size: Size;
  steps: readonly MaskStep[];
  tool: Tool;
  radius: number;
  zoom: number;
  onZoom: (zoom: number) => void;
  onStep: (step: MaskStep) => void;
}) {
  const { t } = useLingui();
  const helpId = useId();
  const url = useObjectUrl(image);
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useMemo(() => shownSize(size), [size]);
  const surface = useMaskSurface(canvas, ground, steps, shown);
  const [keyboard, setKeyboard] = useState(RESTING);
  const [told, setTold] = useState('');
  const brush = { isErasing: tool === 'eraser', radius };

  // The dialog has given the focus to its first button by then.
  useEffect(() => {
    const frame = requestAnimationFrame(() => sheet.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  const showRing = (at: Point | null) => {
    if (ring.current === null) return;
    const { x, y } = at ?? keyboard.at;
    ring.current.style.left = `${x * 100}%`;
    ring.current.style.top = `${y * 100}%`;
    ring.current.dataset['pointed'] = String(at !== null);
  };
  const pointer = usePointerBrush({
    tool,
    brush,
    zoom,
    scroller,
    onZoom,
    onStep,
    onHover: showRing,
    onShow: surface.show,
    onReset: surface.reset,
  });

  const type = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey } = event;
    const isCorner = tool === 'rectangle' && (key === ' ' || key === 'Enter');
    const turn = press(keyboard, { key: isCorner ? 'r' : key, shiftKey }, brush);
    if (turn === null) return;
    event.preventDefault();
    setKeyboard(turn.brush);
    const { stroke, at } = turn.brush;
    if (stroke)
      surface.show({ kind: 'stroke', ...brush, points: since(stroke, stroke.length - 1) });
    if (turn.step) onStep(turn.step);
    setTold(`${t(NEWS[turn.news])} ${placeText(at)}`);
    keepInView(scroller.current, at);
  };
  const placeText = ({ x, y }: Point) => {
    const [left, top] = [Math.round(x * 100), Math.round(y * 100)];
    return t`${left} % from the left, ${top} % from the top`;
  };
  useEffect(() => showRing(null));

  const { width, height } = size;
  const ringWidth = (2 * radius * Math.max(width, height)) / width;
  return (
    <>
      <div ref={scroller} className={styles['scroller']}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- An application takes keys and pointers. */}
        <div
          ref={sheet}
          role="application"
          aria-label={t`Mask`}
          aria-describedby={helpId}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- An application is operated.
          tabIndex={0}
          className={styles['sheet']}
          data-tool={tool}
          style={{ '--ratio': width / height, '--zoom': zoom } as CSSProperties}
          onKeyDown={type}
          {...pointer}
        >
          {url && <img src={url} alt="" draggable={false} decoding="async" />}
          <canvas ref={canvas} width={shown.width} height={shown.height} />
          <div
            ref={ring}
            className={styles['ring']}
            data-down={keyboard.stroke !== null || undefined}
            style={{ width: `${ringWidth * 100}%` }}
          />
          {keyboard.corner && (
            <div
              className={styles['corner']}
              style={{
                left: `${Math.min(keyboard.corner.x, keyboard.at.x) * 100}%`,
                top: `${Math.min(keyboard.corner.y, keyboard.at.y) * 100}%`,
                width: `${Math.abs(keyboard.corner.x - keyboard.at.x) * 100}%`,
                height: `${Math.abs(keyboard.corner.y - keyboard.at.y) * 100}%`,
              }}
            />
          )}
        </div>
      </div>
      <p id={helpId} className={styles['help']}>
        <Trans>
          Paint over what is to be made anew. With keys: arrows move, with Shift further; Space
          lowers and lifts the brush; R sets the two corners of a rectangle; + and − change the
          size.
        </Trans>
      </p>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}

const NEWS: Readonly<Record<BrushNews, MessageDescriptor>> = {
  moved: msg`At`,
  down: msg`Brush down at`,
  up: msg`Brush up at`,
  corner: msg`First corner at`,
  rectangle: msg`Rectangle painted, to`,
  dropped: msg`No corner any more; at`,
};

/** Scrolls an enlarged image so that the cursor is near the middle. */
function keepInView(scroller: HTMLElement | null, { x, y }: Point): void {
  if (scroller === null) return;
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = scroller;
  scroller.scrollTo(x * scrollWidth - clientWidth / 2, y * scrollHeight - clientHeight / 2);
}
