import { Trans, useLingui } from '@lingui/react/macro';
import type { Notice } from '@/domain/generation/backend.ts';
import type { CarriedOver } from '@/domain/generation/carry-over.ts';
import { wordDiff } from '@/domain/generation/word-diff.ts';
import { CARRIED_OVER_NAMES } from '@/studio/compose/carry-over-words.ts';
import { DiffText } from '@/ui/diff-text.tsx';

/** What a backend ignored or changed, in plain words. */
export function NoticeWords({ notice, prompt }: { notice: Notice; prompt: string }) {
  switch (notice.kind) {
    case 'size-changed': {
      const { from, to } = notice;
      return (
        <Trans>
          Asked for at {from.width} × {from.height}, made at {to.width} × {to.height}, which is the
          nearest that the model can do.
        </Trans>
      );
    }
    case 'nothing-understood':
      return <Trans>No word of the prompt was understood, so the picture is abstract.</Trans>;
    case 'prompt-rewritten':
      return (
        <>
          <Trans>The backend rewrote the prompt:</Trans>{' '}
          <DiffText parts={wordDiff(prompt, notice.text)} />
        </>
      );
    case 'ignored':
      return <IgnoredWords what={notice.what} />;
    case 'made-elsewhere':
      return notice.wasFree ? (
        <Trans>Asked of {notice.asked}; made here because this was free first.</Trans>
      ) : (
        <Trans>Made here because {notice.asked} could not make it just then.</Trans>
      );
    case 'left-out':
      return <Trans>Left out, as it means nothing here: {notice.text}</Trans>;
    case 'remark':
      return <Trans>The backend says: {notice.text}</Trans>;
  }
}

function IgnoredWords({ what }: { what: CarriedOver }) {
  const { t } = useLingui();
  const part = t(CARRIED_OVER_NAMES[what]);
  return <Trans>Not honoured by this model: {part}</Trans>;
}
