import { Trans, useLingui } from '@lingui/react/macro';
import { Eye, X } from 'lucide-react';
import { useStore } from 'zustand';
import { withPresets } from '@/domain/presets/apply-presets.ts';
import { announce } from '@/studio/announcements.ts';
import { leavePreset } from '@/studio/presets/apply-preset.ts';
import { presetName } from '@/studio/presets/look-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Popover } from '@/ui/popover.tsx';
import styles from './preset-chips.module.css';

/** What goes with the prompt: each to be taken away, and the whole as it is sent. */
export function PresetChips() {
  const { t } = useLingui();
  const studio = useStudio();
  const presets = useStore(studio.draft, (state) => state.presets);
  if (presets.length === 0) return null;
  const leave = (id: string, name: string) => {
    const undo = leavePreset(studio, id);
    announce(studio.announcements, {
      message: t`${name} is left out`,
      action: { label: t`Undo`, run: undo },
    });
  };
  return (
    <div role="group" aria-label={t`Styles of this prompt`} className={styles['chips']}>
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
      <Popover
        label={t`As it is sent`}
        className={styles['sent-opener']}
        face={
          <>
            <Eye size={15} aria-hidden />
            <span>{t`As sent`}</span>
          </>
        }
      >
        <Sent />
      </Popover>
    </div>
  );
}

/** The texts as the service will get them; what presets add is marked. */
function Sent() {
  const { draft } = useStudio();
  const asked = useStore(draft);
  const sent = withPresets(asked, asked.presets);
  const typed = asked.prompt.trim();
  return (
    <div className={styles['sent']}>
      <p dir="auto">
        {typed}
        <ins>{sent.prompt.slice(typed.length)}</ins>
      </p>
      {sent.negative.trim() !== '' && (
        <p dir="auto">
          <strong>
            <Trans>Without</Trans>
          </strong>{' '}
          {asked.negative}
          <ins>{sent.negative.slice(asked.negative.length)}</ins>
        </p>
      )}
    </div>
  );
}
