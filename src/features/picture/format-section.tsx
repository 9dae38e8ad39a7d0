import { Trans, useLingui } from '@lingui/react/macro';
import { Crop } from 'lucide-react';
import { useState } from 'react';
import { cutPlan } from '@/domain/formats/cut.ts';
import { networkFormat } from '@/domain/formats/network-formats.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { announce } from '@/studio/announcements.ts';
import { formatGroups } from '@/studio/compose/format-groups.ts';
import { networkFormatName } from '@/studio/compose/format-words.ts';
import { bringIntoFormat, setCut } from '@/studio/library/change-cut.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { Popover } from '@/ui/popover.tsx';
import { ShapeList } from '@/ui/shape-list.tsx';
import styles from './format-section.module.css';

/** The network's format that a picture is in, what was done for it, and the way into others. */
export function FormatSection({ picture }: { picture: Picture }) {
  const { t } = useLingui();
  const studio = useStudio();
  const { id, cut } = picture;
  const { announcements } = studio;
  /** Chosen, and not yet found its part of the picture. */
  const [coming, setComing] = useState<string | null>(null);
  const attempt = async (work: Promise<unknown>, refused: string) => {
    const isDone = await work.catch(() => false);
    if (isDone === false) announce(announcements, { message: refused });
  };
  const unreadable = t`The picture's file cannot be read. Its recipe is kept: remix it.`;
  const choose = (chosen: string) => {
    const format = networkFormat(chosen);
    if (format === null) return;
    setComing(chosen);
    void attempt(bringIntoFormat(studio, picture, format), unreadable).then(() => setComing(null));
  };
  const leave = async () => {
    await setCut(studio, id, null);
    announce(announcements, {
      message: t`The picture is whole again`,
      ...(cut && { action: { label: t`Undo`, run: () => void setCut(studio, id, cut) } }),
    });
  };
  return (
    <section className={styles['format']} aria-label={t`Format`}>
      <div className={styles['ways']} aria-busy={coming !== null}>
        <Popover
          label={t`Bring into a format …`}
          className={styles['opener']}
          face={
            <>
              <Crop size={18} aria-hidden />
              {cut ? networkFormatName(cut.format, t) : t`Bring into a format …`}
            </>
          }
        >
          <div className={styles['list']}>
            <ShapeList
              label={t`Formats of the networks`}
              searchLabel={t`Search formats`}
              none={<Trans>No format is called that.</Trans>}
              groups={formatGroups(t)}
              value={coming ?? cut?.format ?? null}
              onChange={choose}
            />
          </div>
        </Popover>
      </div>
      {cut && (
        <>
          <p className={styles['story']}>
            <CutWords picture={picture} />
          </p>
          <div className={styles['changes']}>
            <Button onClick={() => choose(cut.format)}>
              <Trans>Around the subject</Trans>
            </Button>
            <Button onClick={() => void attempt(leave(), t`That could not be written down.`)}>
              <Trans>Whole picture</Trans>
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function CutWords({ picture }: { picture: Picture }) {
  const { cut, width, height } = picture;
  if (cut === undefined) return null;
  const made = `${width} × ${height}`;
  const { width: wide, height: high } = cut.target;
  const sent = `${wide} × ${high}`;
  return cutPlan(picture, cut.target).isCropped ? (
    <Trans>
      Received at {made}, kept as it is; downloaded cropped to {sent}. Drag the frame, or move it
      with the arrow keys.
    </Trans>
  ) : (
    <Trans>
      Received at {made}, kept as it is; downloaded at {sent}.
    </Trans>
  );
}
