import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Notice } from '@/domain/generation/backend.ts';
import type { CarriedOver } from '@/domain/generation/carry-over.ts';

/** What a backend ignored or changed, in plain words. */
export function NoticeWords({ notice }: { notice: Notice }) {
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
      return <Trans>The backend rewrote the prompt: {notice.text}</Trans>;
    case 'ignored':
      return <IgnoredWords what={notice.what} />;
    case 'made-elsewhere':
      return <Trans>Made here because {notice.asked} could not make it just then.</Trans>;
    case 'remark':
      return <Trans>The backend says: {notice.text}</Trans>;
  }
}

function IgnoredWords({ what }: { what: CarriedOver }) {
  const { t } = useLingui();
  const part = t(PARTS[what]);
  return <Trans>Not honoured by this model: {part}</Trans>;
}

const PARTS: Readonly<Record<CarriedOver, MessageDescriptor>> = {
  negative: msg`what to avoid`,
  seed: msg`the seed`,
  variation: msg`the variation`,
  style: msg`the style`,
  references: msg`reference pictures`,
  mask: msg`the mask`,
  quality: msg`the quality`,
  background: msg`the background`,
  format: msg`the file format`,
  steps: msg`the number of steps`,
  guidance: msg`the guidance`,
  sampler: msg`the sampler`,
  scheduler: msg`the scheduler`,
  strength: msg`the strength of the reference`,
};
