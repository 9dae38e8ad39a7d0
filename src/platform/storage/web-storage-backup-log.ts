import { type BackupLog, backupHistoryFrom } from '@/domain/backup/backup-log.ts';

const NAME = 'bildwerk-backups';

/** In web storage; where there is none, as long as the page lives. */
export function webStorageBackupLog(): BackupLog {
  let unstored: string | null = null;
  return {
    read() {
      try {
        return backupHistoryFrom(JSON.parse(unstored ?? localStorage.getItem(NAME) ?? 'null'));
      } catch {
        return backupHistoryFrom(null);
      }
    },
    write(history) {
      const text = JSON.stringify(history);
      try {
        localStorage.setItem(NAME, text);
        unstored = null;
      } catch {
        unstored = text;
      }
    },
  };
}
