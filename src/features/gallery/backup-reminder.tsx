import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Archive, X } from 'lucide-react';
import { Link } from 'wouter';
import { dueForBackup, quietBackups } from '@/studio/backup/backup-reminder.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './backup-reminder.module.css';

/** A quiet line over the wall's foot when a backup is due; nothing moves for it. */
export function BackupReminder() {
  const { t } = useLingui();
  const studio = useStudio();
  const cache = useQueryClient();
  const { data: pictures } = useQuery({
    queryKey: ['backup reminder'],
    queryFn: () => dueForBackup(studio),
    staleTime: 0,
  });
  if (pictures === undefined || pictures === null) return null;
  const dismiss = () => {
    quietBackups(studio);
    cache.setQueryData(['backup reminder'], null);
  };
  return (
    <aside className={styles['line']} aria-label={t`Reminder`}>
      <Archive size={16} aria-hidden />
      <p>
        <Plural
          value={pictures}
          one="# picture is in no backup yet."
          other="# pictures are in no backup yet."
        />{' '}
        <Link href={paths.settings}>
          <Trans>Back them up</Trans>
        </Link>
      </p>
      <IconButton label={t`Not this week`} onClick={dismiss}>
        <X size={16} aria-hidden />
      </IconButton>
    </aside>
  );
}
