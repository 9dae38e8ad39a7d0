import { Plural, Trans } from '@lingui/react/macro';
import { type LinkReach, reachOf } from '@/domain/sharing/link-reach.ts';
import styles from './share-sheet.module.css';

/** How long a link is, and where links of that length break. */
export function ReachWords({ length }: { length: number }) {
  const reach = reachOf(length);
  return (
    <p role="status" className={styles['reach']} data-reach={reach}>
      <strong>
        <Plural value={length} one="# character." other="# characters." />
      </strong>{' '}
      <Where reach={reach} />
    </p>
  );
}

function Where({ reach }: { reach: LinkReach }) {
  switch (reach) {
    case 'anywhere':
      return <Trans>Short enough for every chat, mail and browser.</Trans>;
    case 'chats':
      return <Trans>Too long for Discord and Office; other chats and browsers take it.</Trans>;
    case 'few':
      return (
        <Trans>
          Many chats and mail programs break it. WhatsApp and browsers take it; a file is safer.
        </Trans>
      );
    case 'file':
      return <Trans>Hardly any program takes it whole. Better send a file.</Trans>;
  }
}
