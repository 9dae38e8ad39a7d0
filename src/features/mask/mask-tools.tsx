import { useLingui } from '@lingui/react/macro';
import {
  Brush,
  Contrast,
  Eraser,
  Redo2,
  Square,
  Trash2,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useId } from 'react';
import { Button, IconButton } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import styles from './mask-editor.module.css';
import type { Tool } from './use-pointer-brush.ts';

const ICON = { size: 18, 'aria-hidden': true } as const;

/** With what a mask is painted, and what can be done with all of it. */
export function MaskTools({
  tool,
  onTool,
  radius,
  limits,
  onRadius,
  canUndo,
  canRedo,
  onUndo,
  onRedo,
  onInvert,
  onClear,
  zoom,
  onZoom,
  onDone,
}: {
  tool: Tool;
  onTool: (tool: Tool) => void;
  radius: number;
  limits: { readonly least: number; readonly most: number };
  onRadius: (radius: number) => void;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onInvert: () => void;
  onClear: () => void;
  zoom: number;
  onZoom: (zoom: number) => void;
  onDone: () => void;
}) {
  const { t, i18n } = useLingui();
  const id = useId();
  const percent = (share: number) =>
    share.toLocaleString(i18n.locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className={styles['tools']}>
      <div className={styles['choice']}>
        <ChoiceGroup<Tool>
          legend={t`Tool`}
          value={tool}
          onChange={onTool}
          choices={[
            { value: 'brush', label: t`Brush`, face: <Brush {...ICON} /> },
            { value: 'eraser', label: t`Eraser`, face: <Eraser {...ICON} /> },
            { value: 'rectangle', label: t`Rectangle`, face: <Square {...ICON} /> },
          ]}
        />
      </div>
      <div className={styles['size']}>
        <label htmlFor={id}>{t`Size`}</label>
        <input
          id={id}
          type="range"
          min={limits.least}
          max={limits.most}
          step={0.005}
          value={radius}
          aria-valuetext={percent(radius * 2)}
          onChange={({ target }) => onRadius(Number(target.value))}
        />
      </div>
      <div className={styles['group']}>
        <IconButton label={t`Undo`} shortcut="Ctrl Z" disabled={!canUndo} onClick={onUndo}>
          <Undo2 {...ICON} />
        </IconButton>
        <IconButton label={t`Redo`} shortcut="Ctrl ⇧ Z" disabled={!canRedo} onClick={onRedo}>
          <Redo2 {...ICON} />
        </IconButton>
        <IconButton label={t`Invert`} shortcut="I" onClick={onInvert}>
          <Contrast {...ICON} />
        </IconButton>
        <IconButton label={t`Clear`} onClick={onClear}>
          <Trash2 {...ICON} />
        </IconButton>
        <IconButton label={t`Zoom out`} shortcut="," onClick={() => onZoom(zoom / 1.5)}>
          <ZoomOut {...ICON} />
        </IconButton>
        <IconButton label={t`Zoom in`} shortcut="." onClick={() => onZoom(zoom * 1.5)}>
          <ZoomIn {...ICON} />
        </IconButton>
      </div>
      <Button look="main" className={styles['done']} onClick={onDone}>
        {t`Done`}
      </Button>
    </div>
  );
}
