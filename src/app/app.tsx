import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { lazy, Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Composer } from '@/features/compose/composer.tsx';
import type { PromptBox } from '@/features/compose/prompt-box.ts';
import type { Studio } from '@/studio/studio.ts';
import { StudioContext } from '@/studio/use-studio.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import { loadWordsOfScreens } from './language.ts';
import { fetchScreen } from './routes.tsx';

/** Screens, their shortcuts and their words come together, so that none is seen without the others. */
async function loadTheRest() {
  const [{ Screens }, { Overlays }] = await Promise.all([
    import('./screens.tsx'),
    import('./overlays.tsx'),
    loadWordsOfScreens(),
    fetchScreen(location.hash),
  ]);
  return { Screens, Overlays };
}

const Screens = lazy(async () => ({ default: (await loadTheRest()).Screens }));
const Overlays = lazy(async () => ({ default: (await loadTheRest()).Overlays }));

/** The frame around every screen. Only this and the composer load at the start. */
export function App({ studio, box }: { studio: Studio; box: PromptBox }) {
  return (
    <I18nProvider i18n={i18n}>
      <StudioContext value={studio}>
        {/* oxlint-disable-next-line react/hooks -- wouter takes its way of reading the address as a hook. */}
        <Router hook={useHashLocation}>
          <Header />
          <ErrorBoundary>
            <Suspense>
              <Screens />
            </Suspense>
          </ErrorBoundary>
          <Composer box={box} />
          <Suspense>
            <Overlays />
          </Suspense>
        </Router>
      </StudioContext>
    </I18nProvider>
  );
}
