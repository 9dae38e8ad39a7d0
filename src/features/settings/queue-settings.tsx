import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useStore } from 'zustand';
import { SKETCH } from '@/domain/generation/connection.ts';
import { changeSettings } from '@/studio/settings.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { AmountField } from './amount-field.tsx';
import { CapSettings } from './cap-settings.tsx';
import styles from './queue-settings.module.css';
import { RouteSettings } from './route-settings.tsx';
import { Tick } from '@/ui/tick.tsx';

/** How the queue behaves: how one is told, who stands in for whom, and what may be spent. */
export function QueueSettings() {
  const { t } = useLingui();
  const studio = useStudio();
  const { keepsAwake, notifies, sounds, asksAboveUsd } = useStore(studio.settings);
  const { connections } = useStore(studio.connections.state);
  const others = connections.filter(({ id }) => id !== SKETCH.id);
  const [isRefused, setIsRefused] = useState(false);
  const notify = async (isWanted: boolean) => {
    const isAllowed = !isWanted || (await Notification.requestPermission()) === 'granted';
    setIsRefused(!isAllowed);
    changeSettings(studio, { notifies: isWanted && isAllowed });
  };
  return (
    <>
      <section>
        <h2>
          <Trans>While pictures are made</Trans>
        </h2>
        <Tick
          label={t`Keep the screen on`}
          isOn={keepsAwake}
          onChange={(isOn) => changeSettings(studio, { keepsAwake: isOn })}
        />
        {'Notification' in globalThis && (
          <Tick
            label={t`Tell me when all is done and I am elsewhere`}
            isOn={notifies}
            onChange={(isOn) => void notify(isOn)}
          />
        )}
        {isRefused && (
          <p role="status">
            <Trans>The browser does not let this page notify you. Its page settings can.</Trans>
          </p>
        )}
        <Tick
          label={t`Play a short tone then`}
          isOn={sounds}
          onChange={(isOn) => changeSettings(studio, { sounds: isOn })}
        />
      </section>
      {others.length > 0 && (
        <>
          <RouteSettings connections={connections} />
          <CapSettings connections={others} />
          <section>
            <h2>
              <Trans>Before money is spent</Trans>
            </h2>
            <p>
              <Trans>
                Pictures that cost more than this together are asked for twice. An empty field never
                asks.
              </Trans>
            </p>
            <div className={styles['amount']}>
              <AmountField
                label={t`Ask me above, in US dollars`}
                amount={asksAboveUsd}
                onAmount={(amount) => changeSettings(studio, { asksAboveUsd: amount })}
              />
            </div>
          </section>
        </>
      )}
    </>
  );
}
