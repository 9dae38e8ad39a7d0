import { Trans } from '@lingui/react/macro';
import type { VisitProblem } from './use-visit.ts';

/** What happened, and what can be done about it. */
export function VisitProblemWords({ problem, host }: { problem: VisitProblem; host: string }) {
  switch (problem) {
    case 'unreachable':
      return (
        <Trans>
          {host} did not answer, sends its visitors elsewhere, or does not let other pages read
          there. Try again later; its author can allow Bildwerk in the settings of the place.
        </Trans>
      );
    case 'missing':
      return <Trans>There is nothing at this place any more: the gallery was taken away.</Trans>;
    case 'refused':
      return <Trans>{host} does not give the gallery to visitors.</Trans>;
    case 'too-large':
      return (
        <Trans>What lies there is larger than any gallery of Bildwerk. Nothing was opened.</Trans>
      );
    case 'no-gallery':
      return <Trans>What lies there is no gallery of Bildwerk.</Trans>;
    case 'newer':
      return <Trans>It was made by a later version of Bildwerk. Load this page anew.</Trans>;
    case 'wrong-key':
    case 'passphrase':
      return (
        <Trans>The key in this link is not that of the gallery. Ask for the link once more.</Trans>
      );
    case 'truncated':
      return <Trans>A file of it lacks its end: it may still be on its way to {host}.</Trans>;
    case 'changed':
      return (
        <Trans>
          A file of it is not as its author left it: damaged, changed or exchanged at {host}.
          Nothing of it is shown.
        </Trans>
      );
    case 'older':
      return (
        <Trans>
          {host} shows an earlier version than the one that you have seen here. Nothing of it is
          shown.
        </Trans>
      );
  }
}
