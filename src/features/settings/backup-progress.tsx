import { Trans, useLingui } from '@lingui/react/macro';
import type { BackupState } from '@/studio/backup/backups.ts';
import { Button } from '@/ui/button.tsx';
import styles from './backup-settings.module.css';
import { showWhole } from './show-whole.ts';

/** How far the work with a backup has come; it goes on while other screens are looked at. */
export function BackupProgress({
  progress: { work, done, total },
  onCancel,
}: {
  progress: Extract<BackupState, { kind: 'working' }>;
  onCancel: () => void;
}) {
  const { t, i18n } = useLingui();
  const words = {
    write: t`Backing up`,
    restore: t`Restoring`,
    check: t`Reading it back`,
  }[work];
  const number = (value: number) => value.toLocaleString(i18n.locale);
  return (
    <div ref={showWhole} className={styles['work']}>
      <div className={styles['far']}>
        <span>{words}</span>
        {total !== null && (
          <span className={styles['count']}>
            <Trans>
              {number(Math.min(done, total))} of {number(total)}
            </Trans>
          </span>
        )}
      </div>
      <progress
        className={styles['progress']}
        aria-label={words}
        {...(total !== null && { value: done, max: Math.max(total, 1) })}
      />
      <Button look="outlined" onClick={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  );
}
