import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { announce } from '../announcements.ts';
import { paths } from '../paths.ts';
import { useStudio } from '../use-studio.ts';

/** Leads to the composer, which has another draft by now; `undo` brings the former one back. */
export function useCompose(): (undo: () => void) => void {
  const { t } = useLingui();
  const { announcements } = useStudio();
  const [, navigate] = useLocation();
  return useCallback(
    (undo) => {
      navigate(paths.compose);
      const action = { label: t`Undo`, run: undo };
      announce(announcements, { message: t`Recipe is in the composer`, action });
      requestAnimationFrame(() => document.querySelector<HTMLElement>('#prompt')?.focus());
    },
    [announcements, navigate, t],
  );
}
