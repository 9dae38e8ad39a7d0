import { useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { announce } from '@/studio/announcements.ts';
import { copyText } from '@/studio/library/copy-picture.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './publishing.module.css';

/** Text to be pasted somewhere else. */
export function Snippet({ label, text }: { label: string; text: string }) {
  const { t } = useLingui();
  const { announcements } = useStudio();
  const copy = async () => {
    const isCopied = await copyText(text);
    announce(announcements, {
      message: isCopied ? t`Copied` : t`Select the text and copy it by hand.`,
    });
  };
  return (
    <div className={styles['snippet']}>
      {/* Reachable by keyboard, as what is long scrolls sideways. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls. */}
      <pre tabIndex={0} aria-label={label}>
        {text}
      </pre>
      <IconButton label={t`Copy: ${label}`} onClick={() => void copy()}>
        <Copy size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
