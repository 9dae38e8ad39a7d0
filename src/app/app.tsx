import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Composer } from '@/features/compose/composer.tsx';
import type { PromptBox } from '@/features/compose/prompt-box.ts';
import type { Studio } from '@/studio/studio.ts';
import { StudioContext } from '@/studio/use-studio.ts';
import { ErrorBoundary } from '@/ui/error-boundary.tsx';
import { fetched } from '@/ui/fetched.tsx';
import { Header } from './header.tsx';
import { loadWordsOfScreens } from './language.ts';
import { fetchScreen } from './routes.tsx';

const Broken = fetched(async () => (await import('./broken.tsx')).Broken);

function broken(error: unknown, retry: () => void) {
  return <Broken error={error} onRetry={retry} />;
}

/** Screens, their shortcuts and their words come together, so that none is seen without the others. */
export function openRest(studio: Studio) {
  return fetched<object>(async () => {
    const [{ Screens, Overlays, openCacheFor }] = await Promise.all([
      import('./walls.tsx'),
      loadWordsOfScreens(),
      fetchScreen(location.hash),
    ]);
    const cache = openCacheFor(studio, location.hash);
    return function Rest() {
      return (
        <>
          <ErrorBoundary fallback={broken}>
            <Screens cache={cache} />
          </ErrorBoundary>
          <Overlays />
        </>
      );
    };
  });
}

/** The frame around every screen. Only this and the composer load at the start. */
export function App({
  studio,
  box,
  Rest,
}: {
  studio: Studio;
  box: PromptBox;
  Rest: ReturnType<typeof openRest>;
}) {
  return (
    <I18nProvider i18n={i18n}>
      <StudioContext value={studio}>
        {/* oxlint-disable-next-line react/hooks -- wouter takes its way of reading the address as a hook. */}
        <Router hook={useHashLocation}>
          <Header />
          <ErrorBoundary fallback={broken}>
            <Rest />
          </ErrorBoundary>
          <Composer box={box} />
        </Router>
      </StudioContext>
    </I18nProvider>
  );
}
