import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { HardDrive } from 'lucide-react';
import { useMemo } from 'react';
import { bytesText } from '@/studio/amount-words.ts';
import { announce } from '@/studio/announcements.ts';
import { giveUpOriginalsOf, keptOriginalsOf } from '@/studio/library/give-up-originals.ts';
import { clearSelection } from '@/studio/library/select.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import styles from './selection-bar.module.css';

/** Gives up the originals of the pictures that are picked, after saying what that means. */
export function GiveUpPicked({ ids }: { ids: ReadonlySet<string> }) {
  const { t } = useLingui();
  return (
    <Popover
      label={t`Free space`}
      className={styles['opener']}
      face={<HardDrive size={18} aria-hidden />}
    >
      <Question ids={ids} />
    </Popover>
  );
}

function Question({ ids }: { ids: ReadonlySet<string> }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const picked = useMemo(() => [...ids], [ids]);
  const { data: kept } = useQuery(keptOriginalsOf(studio, picked));
  if (kept === undefined) return null;
  if (kept.count === 0) {
    return (
      <p>
        <Trans>There is no such file.</Trans>
      </p>
    );
  }
  const space = bytesText(kept.bytes, i18n.locale);
  const giveUp = async () => {
    const isDone = await giveUpOriginalsOf(studio, picked).then(
      () => true,
      () => false,
    );
    const message = isDone
      ? t`${space} are free again`
      : t`This browser could not write that down. What was not given up is as it was.`;
    announce(studio.announcements, { message });
  };
  return (
    <div className={styles['question']}>
      <p>
        <Trans>
          Of <Plural value={kept.count} one="# picture" other="# pictures" /> only thumbnail and
          recipe will be left, and {space} free again. This cannot be undone.
        </Trans>
      </p>
      <Button
        look="outlined"
        onClick={({ currentTarget }) => {
          closePopoverAround(currentTarget);
          clearSelection(studio.selection);
          void giveUp();
        }}
      >
        <Trans>Give them up</Trans>
      </Button>
    </div>
  );
}
