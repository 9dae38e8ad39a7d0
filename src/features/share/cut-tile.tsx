import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { CSSProperties } from 'react';
import { type Cut, cutPlan } from '@/domain/formats/cut.ts';
import type { NetworkFormat } from '@/domain/formats/network-formats.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { networkFormatName } from '@/studio/compose/format-words.ts';
import { useCutGrip } from '@/studio/library/use-cut-grip.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { postCutOf } from '@/studio/sharing/post-cut.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './post-panel.module.css';

/** Less is not seen. */
const SEEN_LARGER = 1.15;

/** What a format shows of a picture, to be moved below it by hand or by key. */
export function CutTile({
  picture,
  format,
  moved,
  onMove,
  onRemove,
}: {
  picture: Picture;
  format: NetworkFormat;
  /** Where the user placed it; null where nobody did. */
  moved: Cut | null;
  onMove: (cut: Cut) => void;
  onRemove: () => void;
}) {
  const { t } = useLingui();
  const { data: found } = useQuery(postCutOf(useStudio(), picture, format));
  const { width, height } = format.size;
  const name = networkFormatName(format.id, t);
  const cut = moved ?? found ?? null;
  return (
    <li className={styles['tile']}>
      <div className={styles['shown']} style={{ '--ratio': width / height } as CSSProperties}>
        {cut && <ShownPart picture={picture} cut={cut} name={name} onMove={onMove} />}
      </div>
      <div className={styles['named']}>
        <p>
          {name}
          <span className={styles['aside']}>
            {width} × {height}
            {cutPlan(picture, format.size).scale > SEEN_LARGER && (
              <>
                {' · '}
                <Trans>made larger</Trans>
              </>
            )}
          </span>
        </p>
        <IconButton label={t`Leave out ${name}`} onClick={onRemove}>
          <X size={15} aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}

function ShownPart({
  picture,
  cut,
  name,
  onMove,
}: {
  picture: Picture;
  cut: Cut;
  name: string;
  onMove: (cut: Cut) => void;
}) {
  const { t } = useLingui();
  const thumbnail = useThumbnail(picture.id);
  const grip = useCutGrip({ cut, picture, dragged: 'picture', onMove, onSettle: onMove });
  return (
    <>
      {thumbnail !== null && (
        <img
          src={thumbnail}
          alt=""
          draggable={false}
          style={{
            width: `${(picture.width / cut.width) * 100}%`,
            height: `${(picture.height / cut.height) * 100}%`,
            left: `${(-cut.x / cut.width) * 100}%`,
            top: `${(-cut.y / cut.height) * 100}%`,
          }}
        />
      )}
      <button
        type="button"
        className={styles['grip']}
        aria-label={t`Part shown in ${name}: move with the arrow keys`}
        {...grip}
      />
    </>
  );
}
