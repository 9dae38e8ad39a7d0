import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Play } from 'lucide-react';
import { useStore } from 'zustand';
import { costText } from '@/studio/amount-words.ts';
import type { CellsBill } from '@/studio/board/bill-board.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { AskedTwice } from '@/ui/asked-twice.tsx';
import { Button } from '@/ui/button.tsx';

/** Begins at once, or, where it costs more than may be spent unasked, when asked once more. */
export function StartButton({
  count,
  bill,
  disabled,
  onStart,
}: {
  count: number;
  /** Null while it is being worked out. */
  bill: CellsBill | null;
  disabled: boolean;
  onStart: () => void;
}) {
  const { i18n } = useLingui();
  const { settings } = useStudio();
  const asksAboveUsd = useStore(settings, (now) => now.asksAboveUsd);
  const usd = bill?.costs.find(({ unit }) => unit === 'usd')?.amount ?? 0;
  const face = (
    <>
      <Play size={16} aria-hidden />
      <Plural value={count} one="Make # picture" other="Make # pictures" />
    </>
  );
  if (asksAboveUsd === null || usd <= asksAboveUsd)
    return (
      <Button look="main" disabled={disabled} onClick={onStart}>
        {face}
      </Button>
    );
  const cost = costText({ unit: 'usd', amount: usd }, i18n.locale);
  return (
    <AskedTwice
      face={face}
      question={<Trans>This will cost about {cost}.</Trans>}
      yes={<Trans>Make them</Trans>}
      no={<Trans>Not now</Trans>}
      disabled={disabled}
      onYes={onStart}
    />
  );
}
