import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { bytesText } from '@/studio/amount-words.ts';
import { STORAGE_PARTS, type StoragePart, type StorageUse } from '@/studio/library/storage-use.ts';
import styles from './storage-screen.module.css';

const NAMES: Readonly<Record<StoragePart, MessageDescriptor>> = {
  originals: msg`Originals`,
  bin: msg`Bin`,
  thumbnails: msg`Thumbnails`,
  records: msg`Recipes and index`,
  references: msg`References`,
  queue: msg`On their way`,
  app: msg`Bildwerk itself`,
};

/** All that is stored, as one bar of parts, and how much more there is room for. */
export function StorageMeter({
  use: { parts, usedBytes, quotaBytes, usualBytes, roomFor },
}: {
  use: StorageUse;
}) {
  const { t, i18n } = useLingui();
  const text = (bytes: number) => bytesText(bytes, i18n.locale);
  const shown = STORAGE_PARTS.filter((part) => parts[part] > 0);
  return (
    <section>
      <p className={styles['sum']}>
        <strong>{text(usedBytes)}</strong>{' '}
        {quotaBytes !== null && <Trans>of {text(quotaBytes)} that the browser gives</Trans>}
      </p>
      <div className={styles['bar']} aria-hidden>
        {shown.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: parts[part] }} />
        ))}
      </div>
      <dl className={styles['parts']}>
        {shown.map((part) => (
          <div key={part}>
            <dt data-part={part}>{t(NAMES[part])}</dt>
            <dd>{text(parts[part])}</dd>
          </div>
        ))}
      </dl>
      {roomFor !== null && usualBytes !== null && (
        <p>
          <Trans>
            Room for about{' '}
            <Plural value={rounded(roomFor)} one="# more picture" other="# more pictures" /> of your
            usual {text(usualBytes)}.
          </Trans>
        </p>
      )}
    </section>
  );
}

/** To two digits: nobody knows it any better. */
function rounded(count: number): number {
  return Number(count.toPrecision(2));
}
