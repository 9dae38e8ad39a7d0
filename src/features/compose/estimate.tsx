import { Trans, useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { SKETCH } from '@/domain/generation/connection.ts';
import { costText, waitText } from '@/studio/amount-words.ts';
import { billOf } from '@/studio/compose/bill.ts';
import { useAsked } from '@/studio/compose/use-asked.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './estimate.module.css';

/**
 * What the pictures will cost and how long they wait, as far as anybody knows before the click:
 * beside Generate, or above the prompt where there is no room.
 */
export function Estimate({ place }: { place: 'row' | 'notes' }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const draft = useAsked();
  const { model, mayCharge } = useStore(studio.choice.state);
  if (model === null || draft.connection === SKETCH.id) return null;
  const bill = billOf(draft, model);
  const { waiting } = model;
  if (bill !== null && bill.amount > 0) {
    const text = costText(bill, i18n.locale);
    return (
      <span className={styles[place]} title={t`What it will cost, more or less`}>
        {bill.isRough ? <Trans>about {text}</Trans> : text}
      </span>
    );
  }
  if (bill === null && mayCharge)
    return (
      <span className={styles[place]} title={t`The service does not say what it charges.`}>
        <Trans>price unknown</Trans>
      </span>
    );
  if (waiting === undefined) return null;
  const wait = waitText(waiting.waitMs, i18n.locale);
  return (
    <span className={styles[place]} title={t`How long one waits for its turn, more or less`}>
      <Trans>about {wait}</Trans>
    </span>
  );
}
