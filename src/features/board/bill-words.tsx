import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { costText, waitText } from '@/studio/amount-words.ts';
import type { CellsBill } from '@/studio/board/bill-board.ts';
import styles from './board-screen.module.css';

/** What pictures will cost and how long they take, as far as it is known. */
export function BillWords({ bill: { costs, isRough, unknown, ms } }: { bill: CellsBill }) {
  const { i18n } = useLingui();
  const paid = costs.filter(({ amount }) => amount > 0);
  const cost = paid.map((one) => costText(one, i18n.locale)).join(' + ');
  const time = ms === null ? null : waitText(ms, i18n.locale);
  const words = [
    cost !== '' && (isRough ? <Trans>about {cost}</Trans> : cost),
    unknown > 0 && <Plural value={unknown} one="price of # unknown" other="price of # unknown" />,
    time !== null && <Trans>about {time}</Trans>,
  ].filter(Boolean);
  return (
    <p className={styles['bill']}>
      {words.map((word, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- They always stand in this order.
        <span key={index}>{word}</span>
      ))}
    </p>
  );
}
