import { useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { dayBounds, withDays } from '@/studio/library/date-span.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { TextField } from '@/ui/field.tsx';
import styles from './facet-panel.module.css';

/** From which day to which one the pictures were asked for; either may be left open. */
export function DateSpan() {
  const { t } = useLingui();
  const { browsing } = useStudio();
  const between = useStore(browsing, ({ gallery }) => gallery.between);
  const { from, to } = dayBounds(between);
  const change = (days: { from?: string; to?: string }) =>
    browsing.setState(({ gallery }) => ({ gallery: withDays(gallery, { from, to, ...days }) }));
  return (
    <fieldset className={styles['days']}>
      <legend className="visually-hidden">{t`Days`}</legend>
      <TextField
        label={t`From day`}
        type="date"
        value={from}
        max={to || undefined}
        onChange={({ target }) => change({ from: target.value })}
      />
      <TextField
        label={t`To day`}
        type="date"
        value={to}
        min={from || undefined}
        onChange={({ target }) => change({ to: target.value })}
      />
    </fieldset>
  );
}
