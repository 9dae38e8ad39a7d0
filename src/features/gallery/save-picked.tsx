import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { COPY_WAYS, type CopyWay } from '@/domain/export/export-habits.ts';
import { announce } from '@/studio/announcements.ts';
import { COPY_WAY_HINTS, COPY_WAY_NAMES } from '@/studio/export/copy-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import styles from './selection-bar.module.css';

/** Saves the pictures that are picked, more than one as an archive: in the usual way, or in another. */
export function SavePicked({ ids }: { ids: ReadonlySet<string> }) {
  const { t } = useLingui();
  const studio = useStudio();
  const say = (message: string) => announce(studio.announcements, { message });
  const save = async (way?: CopyWay) => {
    try {
      const { downloadCopies } = await import('@/studio/export/download-copies.ts');
      const saving = await downloadCopies(studio, [...ids], way && { way });
      if (saving === null) return;
      const { saved, missing } = saving;
      const done = t`${plural(saved, { one: '# picture saved', other: '# pictures saved' })}`;
      const lost = t`${plural(missing, {
        one: '# has no file that can be read',
        other: '# have no file that can be read',
      })}`;
      say(missing === 0 ? done : `${done}; ${lost}`);
    } catch {
      say(t`The pictures could not be saved there. They are as they were.`);
    }
  };
  const choice = (name: string, hint: string, way?: CopyWay) => (
    <li key={name}>
      <Button
        title={hint}
        onClick={({ currentTarget }) => {
          closePopoverAround(currentTarget);
          void save(way);
        }}
      >
        {name}
      </Button>
    </li>
  );
  return (
    <Popover
      label={t`Download`}
      className={styles['opener']}
      face={<Download size={18} aria-hidden />}
    >
      <ul className={styles['ways']}>
        {choice(t`As usual`, t`As the settings say`)}
        {COPY_WAYS.map((way) => choice(t(COPY_WAY_NAMES[way]), t(COPY_WAY_HINTS[way]), way))}
      </ul>
    </Popover>
  );
}
