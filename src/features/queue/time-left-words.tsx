import { Trans, useLingui } from '@lingui/react/macro';
import type { TimeLeft } from '@/domain/queue/time-left.ts';
import { waitText } from '@/studio/amount-words.ts';

/** When it will be done, as exactly as is known. */
export function TimeLeftWords({ left }: { left: TimeLeft }) {
  const { i18n } = useLingui();
  const least = waitText(left.leastMs, i18n.locale);
  const most = waitText(left.mostMs, i18n.locale);
  return least === most ? (
    <Trans>done in about {most}</Trans>
  ) : (
    <Trans>
      done in {least} to {most}
    </Trans>
  );
}
