import { Trans, useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { useStudio } from '@/studio/use-studio.ts';
import { Dialog } from '@/ui/dialog.tsx';
import styles from './command-palette.module.css';
import { ShortcutKeys } from './shortcut-keys.tsx';

/** All shortcuts that work on the screen in view. */
export function ShortcutOverview({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const studio = useStudio();
  const commands = useStore(studio.commands);
  return (
    <Dialog label={t`Shortcuts`} onClose={onClose}>
      <div className={styles['shortcuts']}>
        <h2>
          <Trans>Shortcuts</Trans>
        </h2>
        <dl>
          {commands.map(({ id, label, shortcut }) =>
            shortcut === undefined ? null : (
              <div key={id} className={styles['shortcut']}>
                <dt>{label}</dt>
                <dd>
                  <ShortcutKeys shortcut={shortcut} />
                </dd>
              </div>
            ),
          )}
        </dl>
      </div>
    </Dialog>
  );
}
