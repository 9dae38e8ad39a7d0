import { Trans, useLingui } from '@lingui/react/macro';
import type { Connection } from '@/domain/generation/connection.ts';
import { type Expense, type Totals, totalsOf } from '@/domain/generation/expense.ts';
import { costText } from '@/studio/amount-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './connections.module.css';

const UNITS = ['usd', 'kudos'] as const;

/** What pictures have cost today, this month and ever: on each connection and altogether. */
export function Spending({
  expenses,
  connections,
}: {
  expenses: readonly Expense[];
  connections: readonly Connection[];
}) {
  const { t, i18n } = useLingui();
  const { ports } = useStudio();
  const nameOf = (id: string | null) =>
    id === null
      ? t`Altogether`
      : (connections.find((connection) => connection.id === id)?.name ?? t`Deleted connections`);
  return (
    <section>
      <h2>
        <Trans>What it cost</Trans>
      </h2>
      {UNITS.map((unit) => {
        const totals = mergedGone([...totalsOf(expenses, unit, ports.now())], connections);
        if (totals.length === 0) return null;
        const text = (amount: number) => costText({ unit, amount }, i18n.locale);
        return (
          <table key={unit} className={styles['totals']}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Connection</Trans>
                </th>
                <th scope="col">
                  <Trans>Today</Trans>
                </th>
                <th scope="col">
                  <Trans>This month</Trans>
                </th>
                <th scope="col">
                  <Trans>Ever</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {totals.map(([id, { today, month, ever }]) => (
                <tr key={id ?? ''} data-sum={id === null || undefined}>
                  <th scope="row">{nameOf(id)}</th>
                  <td>{text(today)}</td>
                  <td>{text(month)}</td>
                  <td>{text(ever)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
      <p className={styles['lead']}>
        <Trans>
          Counted from what the services said of each picture. Their own bill is what counts.
        </Trans>
      </p>
    </section>
  );
}

type Line = readonly [string | null, Totals];

/** Connections that are gone in one line, before the sum, which comes last and only where it sums up. */
function mergedGone(totals: readonly Line[], connections: readonly Connection[]): Line[] {
  const known = totals.filter(([id]) => connections.some((one) => one.id === id));
  const gone = totals.filter(([id]) => id !== null && !known.some(([other]) => other === id));
  const sum = totals.find(([id]) => id === null);
  const lost: Line[] =
    gone.length === 0
      ? []
      : [['gone', gone.map(([, total]) => total).reduce((a, b) => addedUp(a, b))]];
  const lines = [...known, ...lost];
  return lines.length > 1 && sum ? [...lines, sum] : lines;
}

function addedUp(a: Totals, b: Totals): Totals {
  return {
    today: a.today + b.today,
    month: a.month + b.month,
    ever: a.ever + b.ever,
    pictures: a.pictures + b.pictures,
  };
}
