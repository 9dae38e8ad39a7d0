import { useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useStore } from 'zustand';
import type { Look } from '@/domain/presets/look.ts';
import { applyPreset, leavePreset } from '@/studio/presets/apply-preset.ts';
import { lookName } from '@/studio/presets/look-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { SamplePicture } from './sample-picture.tsx';
import styles from './style-picker.module.css';

const SIZE = { width: 208, height: 208 };

/** A shipped look with its example; pressed while its words go with the prompt. */
export function LookTile({ look }: { look: Look }) {
  const { t } = useLingui();
  const studio = useStudio();
  const isApplied = useStore(studio.draft, ({ presets }) =>
    presets.some(({ id }) => id === look.id),
  );
  const { id, words, style, scene, isNear } = look;
  const name = t(lookName(id));
  const toggle = () => {
    if (isApplied) leavePreset(studio, id);
    else applyPreset(studio, { id, name, folder: '', words, style, negative: '' });
  };
  return (
    <button
      type="button"
      className={styles['look']}
      aria-pressed={isApplied}
      title={words}
      onClick={toggle}
    >
      <span className={styles['frame']}>
        <SamplePicture sample={{ prompt: scene, style, size: SIZE, seed: 7 }} />
        {isApplied && (
          <span className={styles['mark']}>
            <Check size={14} strokeWidth={3} aria-hidden />
          </span>
        )}
      </span>
      <span className={styles['name']}>
        {name}
        {isNear && (
          <span className={styles['near']} aria-hidden>
            {' ≈'}
          </span>
        )}
      </span>
    </button>
  );
}
