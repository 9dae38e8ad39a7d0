import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useStore } from 'zustand';
import { SKETCH } from '@/domain/generation/connection.ts';
import type { Cap, SpendingCaps } from '@/domain/queue/spending.ts';
import { changeSettings } from '@/studio/settings.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { TextField } from '@/ui/field.tsx';
import styles from './queue-settings.module.css';
import { RouteSettings } from './route-settings.tsx';
import { Tick } from './tick.tsx';

/** How the queue behaves: who stands in for whom, what may be spent, and how one is told. */
export function QueueSettings() {
  const { t } = useLingui();
  const studio = useStudio();
  const { keepsAwake, notifies, caps } = useStore(studio.settings);
  const { connections } = useStore(studio.connections.state);
  const others = connections.filter(({ id }) => id !== SKETCH.id);
  const notify = async (isWanted: boolean) => {
    const isAllowed = !isWanted || (await Notification.requestPermission()) === 'granted';
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
      </section>
      {others.length > 0 && (
        <>
          <RouteSettings connections={connections} />
          <section>
            <h2>
              <Trans>Spending caps</Trans>
            </h2>
            <p>
              <Trans>
                In US dollars. What would pass a cap waits in the queue, until the next day or until
                the cap is raised. An empty field is no limit.
              </Trans>
            </p>
            <CapFields
              name={t`All connections`}
              cap={caps.all}
              onChange={(all) => changeSettings(studio, { caps: { ...caps, all } })}
            />
            {others.map(({ id, name }) => (
              <CapFields
                key={id}
                name={name}
                cap={caps.connections[id] ?? { day: null, month: null }}
                onChange={(cap) => changeSettings(studio, { caps: withCap(caps, id, cap) })}
              />
            ))}
          </section>
        </>
      )}
    </>
  );
}

function withCap(caps: SpendingCaps, id: string, cap: Cap): SpendingCaps {
  return { ...caps, connections: { ...caps.connections, [id]: cap } };
}

function CapFields({
  name,
  cap,
  onChange,
}: {
  name: string;
  cap: Cap;
  onChange: (cap: Cap) => void;
}) {
  const { t } = useLingui();
  return (
    <div className={styles['caps']} role="group" aria-label={name}>
      <span>{name}</span>
      <AmountField
        label={t`A day`}
        amount={cap.day}
        onAmount={(day) => onChange({ ...cap, day })}
      />
      <AmountField
        label={t`A month`}
        amount={cap.month}
        onAmount={(month) => onChange({ ...cap, month })}
      />
    </div>
  );
}

/** An amount that counts as soon as it is one; an empty field is null. */
function AmountField({
  label,
  amount,
  onAmount,
}: {
  label: string;
  amount: number | null;
  onAmount: (amount: number | null) => void;
}) {
  const { t } = useLingui();
  const [text, setText] = useState(amount === null ? '' : String(amount));
  const isAmount = /^\d{0,6}([.,]\d{1,2})?$/.test(text);
  return (
    <TextField
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={isAmount ? null : t`An amount such as 2 or 2.50`}
      onChange={({ target }) => {
        const typed = target.value.trim();
        setText(typed);
        if (typed === '') onAmount(null);
        else if (/^\d{1,6}([.,]\d{1,2})?$/.test(typed)) onAmount(Number(typed.replace(',', '.')));
      }}
    />
  );
}
