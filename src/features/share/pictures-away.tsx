import { Trans, useLingui } from '@lingui/react/macro';
import { Images, Share2 } from 'lucide-react';
import { useState } from 'react';
import type { Picture } from '@/domain/library/picture.ts';
import { copyPicture } from '@/studio/library/copy-picture.ts';
import { canSendPictures, sendPictures } from '@/studio/sharing/send-pictures.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import styles from './share-sheet.module.css';

/** Pictures themselves into other programs: by the clipboard, or by what the device shares with. */
export function PicturesAway({ pictures }: { pictures: readonly Picture[] }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [outcome, setOutcome] = useState('');
  const [first] = pictures;
  const copy = async (picture: Picture) => {
    const isCopied = await copyPicture(studio, picture);
    setOutcome(isCopied ? t`Picture copied` : t`The browser did not let the picture be copied.`);
  };
  const send = async () => {
    const isSent = await sendPictures(studio, pictures);
    setOutcome(isSent ? '' : t`This device does not take these pictures.`);
  };
  return (
    <div className={styles['away']}>
      {first !== undefined && pictures.length === 1 && (
        <Button look="outlined" onClick={() => void copy(first)}>
          <Images size={17} aria-hidden />
          <Trans>Copy picture</Trans>
        </Button>
      )}
      {canSendPictures() && (
        <Button look="outlined" onClick={() => void send()}>
          <Share2 size={17} aria-hidden />
          <Trans>Send to an app …</Trans>
        </Button>
      )}
      <p role="status" className={styles['aside']}>
        {outcome}
      </p>
    </div>
  );
}
