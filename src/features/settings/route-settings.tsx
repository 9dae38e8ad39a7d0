import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowUp } from 'lucide-react';
import { useStore } from 'zustand';
import { type Connection, SKETCH } from '@/domain/generation/connection.ts';
import type { Route, RouteRule, RouteStep } from '@/domain/queue/route.ts';
import { useWeatherWords } from '@/studio/queue/use-weather-words.ts';
import { changeSettings } from '@/studio/settings.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { Signal } from '@/ui/signal.tsx';
import styles from './queue-settings.module.css';
import { Tick } from '@/ui/tick.tsx';

const NONE = 'none';

/** Which connections stand in for one another, and how each of them has fared here lately. */
export function RouteSettings({ connections }: { connections: readonly Connection[] }) {
  const { t } = useLingui();
  const studio = useStudio();
  const weather = useWeatherWords();
  const route = useStore(studio.settings, (settings) => settings.route);
  const change = (next: Route | null) => changeSettings(studio, { route: next });
  const steps = route?.steps ?? [];
  const put = (connection: string, step: RouteStep | null) => {
    if (route === null) return;
    const index = steps.findIndex((one) => one.connection === connection);
    const rest = steps.filter((one) => one.connection !== connection);
    const at = index < 0 ? rest.length : index;
    change({ ...route, steps: step === null ? rest : rest.toSpliced(at, 0, step) });
  };
  const forward = (connection: string) => {
    const index = steps.findIndex((one) => one.connection === connection);
    const step = steps[index];
    if (route === null || step === undefined || index === 0) return;
    change({ ...route, steps: steps.toSpliced(index, 1).toSpliced(index - 1, 0, step) });
  };
  const inOrder = [
    ...steps.flatMap((step) => connections.find(({ id }) => id === step.connection) ?? []),
    ...connections.filter(({ id }) => !steps.some((step) => step.connection === id)),
  ];
  return (
    <section>
      <h2>
        <Trans>When a connection cannot make it</Trans>
      </h2>
      <ChoiceGroup<RouteRule | typeof NONE>
        legend={t`New pictures go`}
        value={route?.rule ?? NONE}
        onChange={(rule) => change(rule === NONE ? null : { rule, steps })}
        choices={[
          { value: NONE, label: t`Only where I asked` },
          { value: 'in-order', label: t`To the next one` },
          { value: 'first-free', label: t`To whichever is free first` },
        ]}
      />
      {route?.rule === 'in-order' && (
        <p>
          <Trans>
            First where you asked. When that is down or asks for a pause, the next ticked connection
            from the top is taken; a picture says when another one made it.
          </Trans>
        </p>
      )}
      {route?.rule === 'first-free' && (
        <p>
          <Trans>
            Of the ticked connections with a free place, the one that was quickest here over the
            last days is taken; a picture says when another one made it.
          </Trans>
        </p>
      )}
      <ul className={styles['steps']} aria-label={t`Connections that stand in`}>
        {inOrder.map(({ id, name }) => {
          const step = steps.find((one) => one.connection === id);
          return (
            <li key={id}>
              <div data-is-choice={route !== null}>
                {route === null ? (
                  <span>{name}</span>
                ) : (
                  <Tick
                    label={name}
                    isOn={step !== undefined}
                    onChange={(isOn) => put(id, isOn ? { connection: id } : null)}
                  />
                )}
                <Signal look={weather(id).sky}>{weather(id).words}</Signal>
                {id !== SKETCH.id && step !== undefined && (
                  <Tick
                    label={t`May spend money in place of another`}
                    isOn={step.maySpend === true}
                    onChange={(maySpend) =>
                      put(id, { connection: id, ...(maySpend && { maySpend }) })
                    }
                  />
                )}
              </div>
              {route?.rule === 'in-order' && step !== undefined && steps[0] !== step && (
                <IconButton label={t`Move ${name} up`} onClick={() => forward(id)}>
                  <ArrowUp size={17} aria-hidden />
                </IconButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
