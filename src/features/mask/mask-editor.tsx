import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import {
  BLANK,
  type MaskHistory,
  type MaskStep,
  redo,
  undo,
  withStep,
} from '@/domain/mask/mask-drawing.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { Dialog } from '@/ui/dialog.tsx';
import styles from './mask-editor.module.css';
import { MaskSheet } from './mask-sheet.tsx';
import { MaskTools } from './mask-tools.tsx';
import type { Tool } from './use-pointer-brush.ts';

/** As shares of the image's longer edge. */
const RADIUS = { least: 0.005, usual: 0.05, most: 0.25 } as const;
const ZOOM = { least: 1, most: 8 } as const;

/** Paints what a model is to paint anew. Closing it in whatever way hands the steps over. */
export function MaskEditor({
  image,
  ground,
  size,
  onClose,
}: {
  image: Blob;
  ground: Blob | null;
  size: Size;
  onClose: (steps: readonly MaskStep[]) => void;
}) {
  const { t } = useLingui();
  const [history, setHistory] = useState<MaskHistory>(BLANK);
  const [tool, setTool] = useState<Tool>('brush');
  const [radius, setRadius] = useState<number>(RADIUS.usual);
  const [zoom, setZoom] = useState<number>(ZOOM.least);
  const close = () => onClose(history.steps);
  const add = (step: MaskStep) => setHistory((before) => withStep(before, step));
  const resize = (by: number) =>
    setRadius((before) => Math.min(RADIUS.most, Math.max(RADIUS.least, before * by)));
  const enlarge = (wanted: number) => setZoom(Math.min(ZOOM.most, Math.max(ZOOM.least, wanted)));

  /** What can be done from anywhere in the editor; whether the key was one of these. */
  const act = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    const letter = key.toLowerCase();
    if (ctrlKey || metaKey) {
      if (letter === 'z') setHistory(shiftKey ? redo : undo);
      else if (letter === 'y') setHistory(redo);
      else return false;
      return true;
    }
    if (letter === 'b') setTool('brush');
    else if (letter === 'e') setTool('eraser');
    else if (letter === 'i') add({ kind: 'invert' });
    else if (key === '+' || key === '=') resize(1.25);
    else if (key === '-') resize(0.8);
    else if (key === '.') enlarge(zoom * 1.5);
    else if (key === ',') enlarge(zoom / 1.5);
    else return false;
    return true;
  };

  return (
    <Dialog label={t`Paint a mask`} className={styles['dialog']} onClose={close}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Shortcuts of what the buttons in it do. */}
      <div
        className={styles['editor']}
        onKeyDown={(event) => {
          if (!event.defaultPrevented && act(event)) event.preventDefault();
        }}
      >
        <MaskTools
          tool={tool}
          onTool={setTool}
          radius={radius}
          limits={RADIUS}
          onRadius={setRadius}
          canUndo={history.steps.length > 0}
          canRedo={history.undone.length > 0}
          onUndo={() => setHistory(undo)}
          onRedo={() => setHistory(redo)}
          onInvert={() => add({ kind: 'invert' })}
          onClear={() => add({ kind: 'clear' })}
          zoom={zoom}
          onZoom={enlarge}
          onDone={close}
        />
        <MaskSheet
          image={image}
          ground={ground}
          size={size}
          steps={history.steps}
          tool={tool}
          radius={radius}
          zoom={zoom}
          onZoom={enlarge}
          onStep={add}
        />
      </div>
    </Dialog>
  );
}
