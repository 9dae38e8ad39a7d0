import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { Said } from '@/domain/blocks/read-blocks.ts';
import { takeBlockOut } from '@/studio/compose/blocks.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './building-blocks.module.css';

/** The words of the prompt that say something for a slot; those of a block can be taken out. */
export function SaidWords({ prompt, said }: { prompt: string; said: readonly Said[] }) {
  const { t } = useLingui();
  const studio = useStudio();
  return (
    <p className={styles['said']} aria-live="polite">
      {said.length === 0 ? <Trans>Nothing said yet.</Trans> : <Trans>In the prompt:</Trans>}
      {said.map((one) => {
        const words = prompt.slice(one.start, one.end);
        return one.isFree ? (
          <button
            key={one.start}
            type="button"
            className={styles['words']}
            aria-label={t`Take out ${words}`}
            onClick={() => takeBlockOut(studio, prompt, one)}
          >
            <span dir="auto">{words}</span>
            <X size={13} aria-hidden />
          </button>
        ) : (
          <span key={one.start} className={styles['words']} dir="auto">
            {words}
          </span>
        );
      })}
    </p>
  );
}
