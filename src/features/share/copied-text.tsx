import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Copy, Share2 } from 'lucide-react';
import { type FocusEvent, useState } from 'react';
import { copyText } from '@/studio/library/copy-picture.ts';
import { Button } from '@/ui/button.tsx';
import styles from './share-sheet.module.css';

/** A link to take along: by hand, by the clipboard, or by what the device shares with. */
export function CopiedText({
  text,
  sent,
  isLong = false,
}: {
  text: string;
  /** What other apps are handed. */
  sent: ShareData;
  /** It has several lines. */
  isLong?: boolean;
}) {
  const { t } = useLingui();
  /** What was copied, or could not be. */
  const [copied, setCopied] = useState<{ text: string; isDone: boolean } | null>(null);
  const Field = isLong ? 'textarea' : 'input';
  const outcome = copied?.text === text ? copied : null;
  return (
    <div className={styles['address']}>
      <Field
        readOnly
        aria-label={t`Link`}
        value={text}
        spellCheck={false}
        onFocus={({ currentTarget }: FocusEvent<HTMLInputElement & HTMLTextAreaElement>) =>
          currentTarget.select()
        }
      />
      <Button
        look="main"
        onClick={() => void copyText(text).then((isDone) => setCopied({ text, isDone }))}
      >
        {outcome?.isDone ? <Check size={17} aria-hidden /> : <Copy size={17} aria-hidden />}
        {outcome?.isDone ? <Trans>Copied</Trans> : <Trans>Copy link</Trans>}
      </Button>
      {'share' in navigator && (
        <Button
          look="outlined"
          // Who shuts the device's sheet has changed their mind.
          onClick={() => void navigator.share(sent).catch(() => undefined)}
        >
          <Share2 size={17} aria-hidden />
          <Trans>Send …</Trans>
        </Button>
      )}
      {outcome?.isDone === false && (
        <p role="status" className={styles['aside']}>
          <Trans>The browser did not let it be copied. Select it and copy it by hand.</Trans>
        </p>
      )}
    </div>
  );
}
