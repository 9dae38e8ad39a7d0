import { useLingui } from '@lingui/react/macro';
import { Dices, Layers, Lock, Palette } from 'lucide-react';
import { Suspense } from 'react';
import { useStore } from 'zustand';
import { formatOfSize, FORMATS } from '@/domain/recipe/formats.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { fetched } from '@/ui/fetched.tsx';
import { Popover } from '@/ui/popover.tsx';
import styles from './bar-options.module.css';
import { FrameIcon } from './frame-icon.tsx';

const SizePicker = fetched(async () => (await import('./size-picker.tsx')).SizePicker);
const StylePicker = fetched(async () => (await import('./style-picker.tsx')).StylePicker);
const SeedPicker = fetched(async () => (await import('./seed-picker.tsx')).SeedPicker);
const AddReference = fetched<object>(
  async () => (await import('./add-reference.tsx')).AddReference,
);
const CountPicker = fetched(async () => (await import('./count-picker.tsx')).CountPicker);

/** The few things beside the prompt that are decided most often, each behind one button. */
export function BarOptions() {
  const { t } = useLingui();
  const { draft } = useStudio();
  const { size, style, seed, count } = useStore(draft);
  const format = FORMATS.find(({ id }) => id === formatOfSize(size));
  const sizeText = format?.ratio ?? `${size.width} × ${size.height}`;
  return (
    <>
      <Popover
        label={t`Size: ${sizeText}`}
        className={styles['option']}
        face={
          <>
            <FrameIcon size={size} />
            <span className={styles['value']}>{sizeText}</span>
          </>
        }
      >
        <Suspense>
          <SizePicker />
        </Suspense>
      </Popover>
      <Popover
        label={t`Style`}
        className={styles['option']}
        face={
          <>
            <Palette size={18} aria-hidden className={style ? styles['chosen'] : undefined} />
            <span className={styles['wordy']}>{t`Style`}</span>
          </>
        }
      >
        <Suspense>
          <StylePicker />
        </Suspense>
      </Popover>
      <Popover
        label={seed === null ? t`Seed: fresh each time` : t`Seed: locked to ${seed}`}
        className={styles['option']}
        face={
          <>
            {seed === null ? (
              <Dices size={18} aria-hidden />
            ) : (
              <Lock size={18} aria-hidden className={styles['chosen']} />
            )}
            <span className={styles['wordy']}>{t`Seed`}</span>
          </>
        }
      >
        <Suspense>
          <SeedPicker />
        </Suspense>
      </Popover>
      <Popover
        label={t`Pictures at once: ${count}`}
        className={styles['option']}
        face={
          <>
            <Layers size={18} aria-hidden />
            <span className={styles['value']}>{count}</span>
          </>
        }
      >
        <Suspense>
          <CountPicker />
        </Suspense>
      </Popover>
      <AddReference />
    </>
  );
}
