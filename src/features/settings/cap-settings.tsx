import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { Connection } from '@/domain/generation/connection.ts';
import { totalsOf } from '@/domain/generation/expense.ts';
import type { Cap } from '@/domain/queue/spending.ts';
import { costText } from '@/studio/amount-words.ts';
import { allExpenses } from '@/studio/queue/expenses.ts';
import { changeSettings } from '@/studio/settings.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { AmountField } from './amount-field.tsx';
import styles from './queue-settings.module.css';

/** The most that may be spent a day and a month, beside what has been. */
export function CapSettings({ connections }: { connections: readonly Connection[] }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const { caps } = useStore(studio.settings);
  const { data: expenses = [] } = useQuery(allExpenses(studio));
  const totals = totalsOf(expenses, 'usd', studio.ports.now());
  const rows = [
    { id: null, name: t`All connections`, cap: caps.all },
    ...connections.map(({ id, name }) => ({
      id,
      name,
      cap: caps.connections[id] ?? { day: null, month: null },
    })),
  ];
  const change = (id: string | null, cap: Cap) =>
    changeSettings(studio, {
      caps:
        id === null
          ? { ...caps, all: cap }
          : { ...caps, connections: { ...caps.connections, [id]: cap } },
    });
  const usd = (amount: number) => costText({ unit: 'usd', amount }, i18n.locale);
  return (
    <section>
      <h2>
        <Trans>Spending caps</Trans>
      </h2>
      <p>
        <Trans>
          In US dollars. What would pass a cap waits in the queue, until the next day or until the
          cap is raised. An empty field is no limit.
        </Trans>
      </p>
      <div className={styles['rows']}>
        {rows.map(({ id, name, cap }) => {
          const { today = 0, month = 0 } = totals.get(id) ?? {};
          return (
            <div key={id} className={styles['caps']} role="group" aria-label={name}>
              <span className={styles['whose']}>
                {name}
                <span className={styles['spent']}>
                  <Trans>
                    {usd(today)} today, {usd(month)} this month
                  </Trans>
                </span>
              </span>
              <AmountField
                label={t`A day`}
                amount={cap.day}
                onAmount={(day) => change(id, { ...cap, day })}
              />
              <AmountField
                label={t`A month`}
                amount={cap.month}
                onAmount={(month) => change(id, { ...cap, month })}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
