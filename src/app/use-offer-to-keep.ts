import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { announce } from '@/studio/announcements.ts';
import { changeSettings } from '@/studio/settings.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** By so many pictures in one sitting, there is something to lose. */
const PICTURES = 6;

/** Offers once, when there are pictures to lose, to ask the browser not to clear them. */
export function useOfferToKeep(): void {
  const { t } = useLingui();
  const studio = useStudio();
  useEffect(() => {
    const { ports, settings, announcements } = studio;
    if (settings.getState().hasHeardOfKeeping) return undefined;
    const kept = new Set<string>();
    let stop: (() => void) | undefined;
    let isOver = false;

    const offer = async () => {
      const { meter } = await ports.storage;
      const { keepForGood } = await import('@/studio/library/storage-use.ts');
      const { isPersistent } = await (await meter()).read();
      if (isPersistent !== false || settings.getState().hasHeardOfKeeping) return;
      changeSettings(studio, { hasHeardOfKeeping: true });
      const ask = async () => {
        const message = (await keepForGood(studio))
          ? t`Everything is kept until you delete it.`
          : t`The browser did not agree: it may still clear everything when space runs out.`;
        announce(announcements, { message });
      };
      announce(announcements, {
        message: t`Your pictures are only in this browser, which may clear them when space runs out.`,
        action: { label: t`Ask it to keep them`, run: () => void ask() },
      });
    };

    void ports.storage.then(({ library, problem }) => {
      if (isOver || problem !== null) return;
      stop = library.subscribe(({ put }) => {
        for (const { id } of put) kept.add(id);
        if (kept.size < PICTURES) return;
        stop?.();
        void offer().catch(() => undefined);
      });
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [studio, t]);
}
