import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Honours, Model } from '@/domain/generation/model.ts';
import styles from './connections.module.css';

/** More are listed only when asked for. */
const SHOWN = 5;

/** The models that were found, each with what it honours. */
export function ModelList({ models }: { models: readonly Model[] }) {
  const rest = models.slice(SHOWN);
  return (
    <>
      <Models models={models.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className={styles['more']}>
          <summary>
            <Plural value={rest.length} one="# more model" other="# more models" />
          </summary>
          <Models models={rest} />
        </details>
      )}
    </>
  );
}

function Models({ models }: { models: readonly Model[] }) {
  const { t } = useLingui();
  return (
    <ul className={styles['models']}>
      {models.map(({ id, name, honours, endsOn }) => (
        <li key={id}>
          <span className={styles['model']}>{name}</span>
          <span className={styles['honours']}>
            {honoursOf(honours).map((words) => (
              <span key={words.id}>{t(words)}</span>
            ))}
            {honours.references && (
              <Plural value={honours.references.max} one="# reference" other="up to # references" />
            )}
            {endsOn !== undefined && (
              <span className={styles['ends']}>
                <Trans>ends on {endsOn}</Trans>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function honoursOf(honours: Honours): MessageDescriptor[] {
  return [
    honours.seed ? msg`seed` : null,
    honours.negative ? msg`what to avoid` : null,
    honours.qualities ? msg`quality` : null,
    honours.backgrounds?.includes('transparent') ? msg`transparent background` : null,
    honours.steps ? msg`steps` : null,
    honours.mask ? msg`mask` : null,
    honours.previews ? msg`previews` : null,
  ].filter((words) => words !== null);
}
