import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { type Connection, SKETCH } from '@/domain/generation/connection.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { USUAL_STRENGTH } from '@/domain/recipe/render-options.ts';
import { announce } from '@/studio/announcements.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { paintOver, takesReferences } from '@/studio/compose/paint-over.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import styles from './paint-over.module.css';

interface Offer {
  readonly connection: Connection;
  /** Those that start from a picture; undefined while they are asked for, null where nobody says. */
  readonly models: readonly Model[] | null | undefined;
}

/** With what the picture can be painted over: one press asks for it. */
export function PaintOver({ picture }: { picture: Picture }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const strengthId = useId();
  const [strength, setStrength] = useState(USUAL_STRENGTH);
  const offers = useOffers();
  const able = offers.filter(({ models }) => models?.length !== 0);
  const hasStrength = offers.some(({ models }) =>
    models?.some(({ honours }) => honours.references?.strength),
  );
  const percent = strength.toLocaleString(i18n.locale, { style: 'percent' });

  const paint = (connection: Connection, model: Model) => {
    paintOver(studio, picture, { connection, model }, strength);
    navigate(paths.compose);
    const { name } = connection;
    announce(studio.announcements, { message: t`Being painted over with ${name}` });
  };

  if (able.length === 0)
    return (
      <div className={styles['offers']}>
        <p>
          <Trans>
            Sketch draws the composition; a service or a server of yours paints it over. None that
            can is connected yet.
          </Trans>
        </p>
        <Link href={paths.connections} className={styles['add']}>
          <Trans>Add a connection</Trans>
        </Link>
      </div>
    );
  return (
    <div className={styles['offers']}>
      {able.map(({ connection, models }) => (
        <ConnectionOffer
          key={connection.id}
          connection={connection}
          models={models}
          onPaint={(model) => paint(connection, model)}
        />
      ))}
      {hasStrength && (
        <div className={styles['strength']}>
          <label htmlFor={strengthId}>{t`How much may change`}</label>
          <output>{percent}</output>
          <input
            id={strengthId}
            type="range"
            min={0.05}
            max={1}
            step={0.05}
            value={strength}
            aria-valuetext={percent}
            onChange={({ target }) => setStrength(Number(target.value))}
          />
          <p>
            <Trans>It counts where a model honours it.</Trans>
          </p>
        </div>
      )}
    </div>
  );
}

function useOffers(): readonly Offer[] {
  const { connections, backends } = useStudio();
  const list = useStore(connections.state, ({ connections: all }) => all);
  const asked = list.filter(({ kind }) => kind !== SKETCH.kind);
  const answers = useQueries({
    queries: asked.map(({ id }) => ({
      queryKey: ['models to paint over with', id],
      queryFn: async () => (await backends.models(id)).filter(takesReferences),
      staleTime: 0,
      retry: false,
    })),
  });
  return asked.map((connection, index) => {
    const answer = answers[index];
    return { connection, models: answer?.isError ? null : answer?.data };
  });
}

function ConnectionOffer({
  connection,
  models,
  onPaint,
}: Offer & { onPaint: (model: Model) => void }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState('');
  const { id, name, kind } = connection;
  const model = models?.find((one) => one.id === chosen) ?? models?.[0];
  return (
    <section className={styles['offer']}>
      <h2>{name}</h2>
      <p className={styles['kind']}>{t(backendWords(kind).name)}</p>
      {models === undefined && (
        <p className={styles['state']}>
          <Trans>Asking what it offers …</Trans>
        </p>
      )}
      {models === null && (
        <p className={styles['state']}>
          <Trans>It does not answer now.</Trans>{' '}
          <Link href={paths.connection(id)}>
            <Trans>Look at the connection</Trans>
          </Link>
        </p>
      )}
      {models && model && (
        <div className={styles['choice']}>
          <select
            aria-label={t`Model of ${name}`}
            value={model.id}
            onChange={({ target }) => setChosen(target.value)}
          >
            {models.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          <Button
            look="main"
            aria-label={t`Paint over with ${name}`}
            onClick={() => onPaint(model)}
          >
            <Trans>Paint over</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}
