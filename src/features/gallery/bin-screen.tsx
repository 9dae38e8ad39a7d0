import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, CircleCheck, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { WHOLE_BIN } from '@/domain/library/library-query.ts';
import { bytesText } from '@/studio/amount-words.ts';
import { announce } from '@/studio/announcements.ts';
import { BIN_DAYS, emptyBin } from '@/studio/library/bin.ts';
import { type FoundPictures, foundPictures } from '@/studio/library/pictures.ts';
import { clearSelection, isSelecting } from '@/studio/library/select.ts';
import { idsOf } from '@/studio/library/wall-order.ts';
import { paths } from '@/studio/paths.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { AskedTwice } from '@/ui/asked-twice.tsx';
import { Button, IconButton } from '@/ui/button.tsx';
import styles from './bin-screen.module.css';
import { DaysLeft, WayOutOfBin } from './days-in-bin.tsx';
import { EmptyBin } from './empty-bin.tsx';
import { EmptyGallery } from './empty-gallery.tsx';
import wayStyles from './gallery-screen.module.css';
import { PickedCount } from './picked-count.tsx';
import { useRestore } from './use-restore.ts';
import { Wall } from './wall.tsx';

/** What was deleted, for as long as it can be brought back. */
export function BinScreen() {
  const { t } = useLingui();
  const studio = useStudio();
  const { selection } = studio;
  const { data: found } = useQuery(foundPictures(studio, WHOLE_BIN));
  const isPicking = useStore(selection, isSelecting);
  useEffect(() => () => clearSelection(selection), [selection]);
  const commands = useMemo(
    () => [
      {
        id: 'bin.end-selecting',
        label: t`End selecting`,
        shortcut: 'escape',
        run: () => clearSelection(selection),
      },
    ],
    [selection, t],
  );
  useCommands(commands);
  const isThere = found !== undefined && found.order.length > 0;

  return (
    <>
      <h1 className="visually-hidden">
        <Trans>Bin</Trans>
      </h1>
      <div className={styles['bar']}>
        {isPicking && isThere ? <PickedBar /> : <WholeBar found={found} />}
      </div>
      <Wall
        query={WHOLE_BIN}
        label={t`Deleted pictures`}
        isSelectable
        Face={WayOutOfBin}
        Note={DaysLeft}
        empty={
          <EmptyGallery
            drawing={<EmptyBin />}
            title={t`The bin is empty`}
            words={t`What you delete stays here for ${BIN_DAYS} days and can be brought back.`}
          >
            <Link href={paths.gallery} className={wayStyles['way']}>
              <Trans>Go to the gallery</Trans>
            </Link>
          </EmptyGallery>
        }
      />
    </>
  );
}

function WholeBar({ found }: { found: FoundPictures | undefined }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const restore = useRestore();
  const [isEmptying, setIsEmptying] = useState(false);
  const back = useRef<HTMLAnchorElement>(null);
  const count = found?.order.length ?? 0;
  const space = bytesText(found?.originalBytes ?? 0, i18n.locale);

  const empty = async () => {
    setIsEmptying(true);
    const removed = await emptyBin(studio).catch(() => null);
    setIsEmptying(false);
    back.current?.focus();
    const message =
      removed === null
        ? t`This browser could not remove everything. What is left is still in the bin.`
        : t`The bin is empty, and its space is free again`;
    announce(studio.announcements, { message });
  };

  return (
    <>
      <Link
        ref={back}
        href={paths.gallery}
        className={styles['back']}
        aria-label={t`Back to the gallery`}
        title={t`Back to the gallery`}
      >
        <ArrowLeft size={18} aria-hidden />
      </Link>
      <p className={styles['title']} aria-hidden>
        <Trans>Bin</Trans>
      </p>
      <p role="status" className={styles['count']}>
        {isEmptying ? (
          <Trans>Removing …</Trans>
        ) : (
          count > 0 && (
            <Trans>
              <Plural value={count} one="# picture" other="# pictures" />, each for {BIN_DAYS} days
            </Trans>
          )
        )}
      </p>
      {found !== undefined && count > 0 && (
        <>
          <IconButton
            label={t`Select pictures`}
            onClick={() => studio.selection.setState({ isOn: true })}
          >
            <CircleCheck size={18} aria-hidden />
          </IconButton>
          <Button
            look="outlined"
            disabled={isEmptying}
            onClick={() => void restore(idsOf(found.order))}
          >
            <Undo2 size={17} aria-hidden />
            <Trans>Restore all</Trans>
          </Button>
          <AskedTwice
            disabled={isEmptying}
            face={
              <>
                <Trash2 size={17} aria-hidden />
                <span>
                  <Trans>Empty the bin</Trans>
                </span>
                <span className={styles['amount']}>
                  <Plural value={count} one="# picture" other="# pictures" />, {space}
                </span>
              </>
            }
            question={
              <Trans>
                <Plural value={count} one="# picture" other="# pictures" /> will be gone for good,
                and {space} free again. This cannot be undone.
              </Trans>
            }
            yes={<Trans>Remove for good</Trans>}
            no={<Trans>Keep them</Trans>}
            onYes={() => void empty()}
          />
        </>
      )}
    </>
  );
}

function PickedBar() {
  const { selection } = useStudio();
  const restore = useRestore();
  const ids = useStore(selection, (state) => state.ids);
  const count = ids.size;
  return (
    <>
      <PickedCount />
      {count > 0 && (
        <Button
          look="main"
          onClick={() => {
            void restore([...ids]);
            clearSelection(selection);
          }}
        >
          <Undo2 size={17} aria-hidden />
          <Trans>Restore</Trans>
        </Button>
      )}
    </>
  );
}
