import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Picture } from '@/domain/library/picture.ts';
import { credentialFacts } from '@/studio/import/credentials-words.ts';
import { useCredentials } from '@/studio/import/use-credentials.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { FactList } from '@/ui/fact-list.tsx';
import { RawText } from '@/ui/raw-text.tsx';
import styles from './picture-credentials.module.css';

/** Opens to who vouches for what of the original; it is read only then. */
export function PictureCredentials({ picture: { id } }: { picture: Picture }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles['credentials']}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <Trans>Content Credentials</Trans>
      </summary>
      {isOpen && <Verified id={id} />}
    </details>
  );
}

function Verified({ id }: { id: string }) {
  const { t, i18n } = useLingui();
  const { ports } = useStudio();
  const look = useCredentials(`picture ${id}`, async () =>
    (await ports.storage).library.original(id),
  );
  if (typeof look !== 'string')
    return (
      <>
        <FactList facts={credentialFacts(look.credentials, t, i18n.locale)} />
        <RawText label={t`All that the credentials say`} text={look.raw} />
      </>
    );
  return (
    <p role="status">
      {look === 'looking' && <Trans>The original is being verified …</Trans>}
      {look === 'absent' && <Trans>The original carries none.</Trans>}
      {look === 'gone' && <Trans>The original was given up for its space.</Trans>}
      {look === 'out-of-reach' && (
        <Trans>
          They could not be verified: the verifier is fetched once, with a connection, and then
          works without one.
        </Trans>
      )}
    </p>
  );
}
