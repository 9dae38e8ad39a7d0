import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { useStore } from 'zustand';
import { USUAL_STRENGTH } from '@/domain/recipe/render-options.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './reference-strip.module.css';

/** How far the picture may leave its reference. */
export function ReferenceStrength() {
  const { t, i18n } = useLingui();
  const { draft } = useStudio();
  const id = useId();
  const strength = useStore(draft, ({ options }) => options?.strength);
  const words = strength?.toLocaleString(i18n.locale, { style: 'percent' }) ?? t`As usual`;
  return (
    <div className={styles['strength']}>
      <label htmlFor={id}>{t`How much may change`}</label>
      <input
        id={id}
        type="range"
        min={0.05}
        max={1}
        step={0.05}
        value={strength ?? USUAL_STRENGTH}
        aria-valuetext={words}
        onChange={({ target }) =>
          draft.setState(({ options }) => ({
            options: { ...options, strength: Number(target.value) },
          }))
        }
      />
      <span aria-hidden>{words}</span>
    </div>
  );
}
