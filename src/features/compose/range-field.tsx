import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Range } from '@/domain/generation/model.ts';
import { Button } from '@/ui/button.tsx';
import styles from './pickers.module.css';

/** A number within a range, or the model's own choice. */
export function RangeField({
  label,
  range: { min, max, standard },
  step,
  value,
  onChange,
}: {
  label: string;
  range: Range;
  step: number;
  value: number | undefined;
  onChange: (value: number | null) => void;
}) {
  const { t, i18n } = useLingui();
  const id = useId();
  const shown = value ?? standard;
  return (
    <div className={styles['range']}>
      <label htmlFor={id} className={styles['legend']}>
        {label}
      </label>
      <output className={styles['quiet']}>
        {shown === undefined ? t`As usual` : shown.toLocaleString(i18n.locale)}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={shown ?? (min + max) / 2}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      <Button disabled={value === undefined} onClick={() => onChange(null)}>
        {t`As usual`}
      </Button>
    </div>
  );
}
