import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Picture } from '@/domain/library/picture.ts';
import { ANYWHERE, LONGEST_QR } from '@/domain/sharing/link-reach.ts';
import { linkOf } from '@/studio/sharing/picture-link.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { bytesText } from '@/studio/amount-words.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import { CopiedText } from './copied-text.tsx';
import { QrCode } from './qr-code.tsx';
import { ReachWords } from './reach-words.tsx';
import styles from './share-sheet.module.css';

const ROOMS = ['0', String(ANYWHERE), '8000', '32000'] as const;

/** A picture as an address that holds its recipe, and the picture too where that is wanted. */
export function LinkPanel({ picture }: { picture: Picture }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const [room, setRoom] = useState<(typeof ROOMS)[number]>('0');
  const { data: link, isPlaceholderData: isComing } = useQuery(
    linkOf(studio, picture, Number(room)),
  );
  const inside = useObjectUrl(link?.image);
  if (link === undefined) return null;
  const { address, image } = link;
  const count = (length: number) => new Intl.NumberFormat(i18n.locale).format(length);
  return (
    <div className={styles['panel']} aria-busy={isComing}>
      <CopiedText text={address} sent={{ url: address, title: picture.recipe.prompt }} />
      <ReachWords length={address.length} />
      <ChoiceGroup
        legend={t`Picture inside the link, up to so many characters`}
        choices={ROOMS.map((value) => {
          const most = count(Number(value));
          return value === '0'
            ? { value, label: t`Without` }
            : { value, label: t`Up to ${most} characters`, face: most };
        })}
        value={room}
        onChange={setRoom}
      />
      {image !== null && inside !== null && (
        <figure className={styles['inside']}>
          <img src={inside} alt="" />
          <figcaption>
            <Trans>This is what the link shows: {bytesText(image.size, i18n.locale)}.</Trans>
          </figcaption>
        </figure>
      )}
      {room !== '0' && image === null && !isComing && (
        <p className={styles['aside']}>
          <Trans>The picture does not fit beside this recipe, or its file is gone.</Trans>
        </p>
      )}
      {address.length <= LONGEST_QR && <QrCode address={address} />}
      <p className={styles['aside']}>
        <Trans>
          The link holds the recipe itself: no server keeps it, and it cannot be taken back. Your
          keys and connections are never in it.
        </Trans>{' '}
        {picture.recipe.references !== undefined && (
          <Trans>The images that the picture began with stay here.</Trans>
        )}
      </p>
    </div>
  );
}
