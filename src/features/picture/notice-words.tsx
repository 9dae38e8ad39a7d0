import { Trans } from '@lingui/react/macro';
import type { Notice } from '@/domain/generation/backend.ts';

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
  }
}
