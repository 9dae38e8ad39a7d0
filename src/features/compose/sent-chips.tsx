import { useLingui } from '@lingui/react/macro';
import { Ban, X } from 'lucide-react';
import { useStore } from 'zustand';
import { announce } from '@/studio/announcements.ts';
import { leavePreset } from '@/studio/presets/apply-preset.ts';
import { presetName } from '@/studio/presets/look-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Popover } from '@/ui/popover.tsx';
import { AvoidField } from './avoid-field.tsx';
import styles from './sent-chips.module.css';

/** What goes with the prompt: each to be changed or taken away. */
export function SentChips() {
  const { t } = useLingui();
  const studio = useStudio();
  const { draft } = studio;
  const presets = useStore(draft, (state) => state.presets);
  const negative = useStore(draft, (state) => state.negative.trim());
  const model = useStore(studio.choice.state, (state) => state.model);
  if (presets.length === 0 && negative === '') return null;
  const leave = (id: string, name: string) => {
    const undo = leavePreset(studio, id);
    announce(studio.announcements, {
      message: t`${name} is left out`,
      action: { label: t`Undo`, run: undo },
    });
  };
  return (
    <div role="group" aria-label={t`Goes with the text`} className={styles['chips']}>
      {presets.map((preset) => {
        const name = presetName(preset, t);
        return (
          <button
            key={preset.id}
            type="button"
            className={styles['chip']}
            title={preset.words}
            aria-label={t`Leave out ${name}`}
            onClick={() => leave(preset.id, name)}
          >
            <span className={styles['name']}>{name}</span>
            <X size={13} aria-hidden />
          </button>
        );
      })}
      {negative !== '' && (
        <Popover
          label={t`To avoid: ${negative}`}
          className={styles['chip']}
          face={
            <>
              <Ban size={13} aria-hidden />
              <span className={styles['name']} dir="auto">
                {negative}
              </span>
            </>
          }
        >
          <div className={styles['sent']}>
            <AvoidField model={model} />
          </div>
        </Popover>
      )}
    </div>
  );
}
