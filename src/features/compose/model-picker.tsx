import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Model } from '@/domain/generation/model.ts';
import { waitText } from '@/studio/amount-words.ts';
import { choiceProblem } from '@/studio/compose/choice-problem.ts';
import { hrefOf, paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { closePopoverAround } from '@/ui/popover.tsx';
import { SearchField } from '@/ui/search-field.tsx';
import styles from './connection-picker.module.css';

/** With fewer models there is nothing to search. */
const MANY = 8;

type Offer =
  | { readonly is: 'asked' }
  | { readonly is: 'known'; readonly models: readonly Model[] }
  | { readonly is: 'unknown'; readonly problem: unknown };

/** The models of a connection, to be searched and chosen from. */
export function ModelPicker({ connection }: { connection: string }) {
  const { t } = useLingui();
  const { draft, backends, choice } = useStudio();
  const chosen = useStore(draft, ({ model }) => model);
  const [offer, setOffer] = useState<Offer>({ is: 'asked' });
  const [turn, setTurn] = useState(0);
  const [query, setQuery] = useState('');
  useEffect(() => {
    let isOver = false;
    backends.models(connection).then(
      (models) => !isOver && setOffer({ is: 'known', models }),
      (problem: unknown) => !isOver && setOffer({ is: 'unknown', problem }),
    );
    return () => {
      isOver = true;
    };
    // A turn more asks once more.
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies -- see above
  }, [backends, connection, turn]);

  if (offer.is === 'asked')
    return (
      <p role="status" className={styles['quiet']}>
        <Trans>Asking which models there are …</Trans>
      </p>
    );
  if (offer.is === 'unknown')
    return (
      <div role="alert" className={styles['trouble']}>
        <p className={styles['problem']}>{t(choiceProblem(offer.problem))}</p>
        <div className={styles['ways']}>
          <Button
            look="outlined"
            onClick={() => {
              setOffer({ is: 'asked' });
              setTurn(turn + 1);
              choice.askAgain();
            }}
          >
            <RotateCw size={16} aria-hidden />
            <Trans>Ask again</Trans>
          </Button>
          <a
            href={hrefOf(paths.connection(connection))}
            className={styles['way']}
            onClick={({ currentTarget }) => closePopoverAround(currentTarget)}
          >
            <Trans>Look at the connection</Trans>
          </a>
        </div>
      </div>
    );
  const wanted = query.trim().toLowerCase();
  const { models } = offer;
  const shown = models.filter(({ id, name }) => `${name} ${id}`.toLowerCase().includes(wanted));
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>
        <Trans>Model</Trans>
      </legend>
      {models.length > MANY && (
        <SearchField label={t`Search models`} value={query} onChange={setQuery} />
      )}
      <div className={styles['models']}>
        {shown.map((model) => (
          <label key={model.id} className={styles['choice']}>
            <input
              type="radio"
              name="model"
              aria-label={model.name}
              checked={model.id === chosen}
              onChange={() => draft.setState({ model: model.id })}
            />
            <span className={styles['name']}>{model.name}</span>
            <Aside model={model} />
          </label>
        ))}
        {shown.length === 0 && (
          <p className={styles['quiet']}>
            <Trans>No model of this name.</Trans>
          </p>
        )}
      </div>
    </fieldset>
  );
}

/** What is worth knowing of a model before it is chosen. */
function Aside({ model: { waiting, endsOn } }: { model: Model }) {
  const { i18n } = useLingui();
  if (endsOn !== undefined)
    return (
      <span className={styles['aside']}>
        <Trans>ends on {endsOn}</Trans>
      </span>
    );
  if (waiting === undefined) return null;
  const wait = waitText(waiting.waitMs, i18n.locale);
  return (
    <span className={styles['aside']}>
      <Trans>about {wait}</Trans>
      {' · '}
      <Plural value={waiting.workers} one="# machine" other="# machines" />
    </span>
  );
}
