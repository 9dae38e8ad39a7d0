import { useLingui } from '@lingui/react/macro';
import { Brush, Dices, Layers, Lock, Palette, SlidersHorizontal } from 'lucide-react';
import { useStore } from 'zustand';
import { connectionById } from '@/domain/generation/connection-list.ts';
import { SKETCH } from '@/domain/generation/connection.ts';
import { formatOfSize, FORMATS } from '@/domain/recipe/formats.ts';
import { ruleFor } from '@/domain/queue/route.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { fetched } from '@/ui/fetched.tsx';
import { Popover } from '@/ui/popover.tsx';
import { ShapeIcon } from '@/ui/shape-icon.tsx';
import styles from './bar-options.module.css';

const SizePicker = fetched(async () => (await import('./size-picker.tsx')).SizePicker);
const StylePicker = fetched(async () => (await import('./style-picker.tsx')).StylePicker);
const SeedPicker = fetched(async () => (await import('./seed-picker.tsx')).SeedPicker);
const BarTools = fetched<object>(async () => (await import('./bar-tools.tsx')).BarTools);
const DetailPicker = fetched(async () => (await import('./detail-picker.tsx')).DetailPicker);
const ConnectionPicker = fetched(
  async () => (await import('./connection-picker.tsx')).ConnectionPicker,
);
const Estimate = fetched(async () => (await import('./estimate.tsx')).Estimate);
const CountPicker = fetched(async () => (await import('./count-picker.tsx')).CountPicker);

/** The few things beside the prompt that are decided most often, each behind one button. */
export function BarOptions() {
  const { t } = useLingui();
  const { draft, connections, choice, settings } = useStudio();
  const { size, style, presets, seed, count, connection } = useStore(draft);
  const name = useStore(connections.state, (list) => connectionById(list, connection)?.name ?? '…');
  const model = useStore(choice.state, (state) => state.model);
  const standIns = useStore(settings, ({ route }) =>
    ruleFor(route, connection) === null ? 0 : (route?.steps.length ?? 1) - 1,
  );
  // Until a service has said what it honours, it is taken to honour what most do.
  const isDevice = connection === SKETCH.id;
  const isStyled = style !== null || presets.length > 0;
  const hasSeed = model?.honours.seed ?? true;
  const format = FORMATS.find(({ id }) => id === formatOfSize(size));
  const sizeText = format?.ratio ?? `${size.width} × ${size.height}`;
  return (
    <>
      <Popover
        label={t`Made with ${name}`}
        className={styles['option']}
        face={
          <>
            <Brush size={18} aria-hidden className={isDevice ? undefined : styles['chosen']} />
            <span className={styles['connection']}>{name}</span>
            {standIns > 0 && <span title={t`Others may stand in`}>+{standIns}</span>}
          </>
        }
      >
        <ConnectionPicker />
      </Popover>
      <Popover
        label={t`Size: ${sizeText}`}
        className={styles['option']}
        face={
          <>
            <ShapeIcon {...size} />
            <span className={styles['size']}>{sizeText}</span>
          </>
        }
      >
        <SizePicker />
      </Popover>
      <Popover
        label={t`Style`}
        className={styles['option']}
        face={
          <>
            <Palette size={18} aria-hidden className={isStyled ? styles['chosen'] : undefined} />
            <span className={styles['wordy']}>{t`Style`}</span>
          </>
        }
      >
        <StylePicker />
      </Popover>
      {hasSeed && (
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
          <SeedPicker />
        </Popover>
      )}
      {!isDevice && (
        <Popover
          label={t`More options`}
          className={styles['option']}
          face={<SlidersHorizontal size={18} aria-hidden />}
        >
          <DetailPicker />
        </Popover>
      )}
      <Popover
        label={t`Pictures at once: ${count}`}
        className={styles['option']}
        face={
          <>
            <Layers size={18} aria-hidden />
            <span className={styles['count']}>{count}</span>
          </>
        }
      >
        <CountPicker />
      </Popover>
      <BarTools />
      {!isDevice && <Estimate place="row" />}
    </>
  );
}
