import { Trans, useLingui } from '@lingui/react/macro';
import { credentialFacts } from '@/studio/import/credentials-words.ts';
import type { ImportedFile } from '@/studio/import/imports.ts';
import { useCredentials } from '@/studio/import/use-credentials.ts';
import { FactList } from '@/ui/fact-list.tsx';
import { RawText } from '@/ui/raw-text.tsx';
import styles from './import-screen.module.css';

/** Who vouches for what of a file that carries Content Credentials. */
export function ImportedCredentials({ file: { id, open } }: { file: ImportedFile }) {
  const { t, i18n } = useLingui();
  const look = useCredentials(`file ${id}`, open);
  return (
    <section className={styles['reading']}>
      <h2>
        <Trans>Content Credentials</Trans>
      </h2>
      {typeof look !== 'string' ? (
        <>
          <FactList facts={credentialFacts(look.credentials, t, i18n.locale)} />
          <RawText label={t`All that the credentials say`} text={look.raw} />
        </>
      ) : (
        <p role="status" className={styles['aside']}>
          {look === 'looking' ? (
            <Trans>They are being verified …</Trans>
          ) : (
            <Trans>
              They could not be verified: the verifier is fetched once, with a connection, and then
              works without one.
            </Trans>
          )}
        </p>
      )}
    </section>
  );
}
