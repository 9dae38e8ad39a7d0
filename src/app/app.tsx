import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { Composer } from '@/features/compose/composer.tsx';
import type { PromptBox } from '@/features/compose/prompt-box.ts';
import { noteLeaving } from '@/platform/keys/tab-left.ts';
import type { Studio } from '@/studio/studio.ts';
import { StudioContext } from '@/studio/use-studio.ts';
import { ErrorBoundary } from '@/ui/error-boundary.tsx';
import { fetched } from '@/ui/fetched.tsx';
import { Header } from './header.tsx';
import { loadWordsOfScreens } from './language.ts';
import { isElsewhere } from './next-frame.ts';

const Broken = fetched(async () => (await import('./broken.tsx')).Broken);

function broken(error: unknown, retry: () => void) {
  return <Broken error={error} onRetry={retry} />;
}

/** Screens, their shortcuts and their words come together, so that none is seen without the others. */
function openRest(studio: Studio) {
  return fetched<object>(async () => {
    const walls = import('./walls.tsx');
    const [{ Screens, Overlays, HashRouter, openCacheFor }] = await Promise.all([
      walls,
      loadWordsOfScreens(),
      walls.then(({ fetchScreen }) => fetchScreen(location.hash)),
    ]);
    const cache = openCacheFor(studio, location.hash);
    return function Rest() {
      return (
        <HashRouter>
          <ErrorBoundary fallback={broken}>
            <Screens cache={cache} />
          </ErrorBoundary>
          <Overlays />
        </HashRouter>
      );
    };
  });
}

/** Draws the app around the prompt box. */
export function showApp(studio: Studio, box: PromptBox): void {
  const root = document.querySelector('#app');
  if (root === null) throw new Error('index.html has no place for the app.');
  noteLeaving();
  const Rest = openRest(studio);
  // It wants its screen first, too; composing comes with what is here.
  if (isElsewhere) void Rest.fetch().catch(() => undefined);
  // A transition is rendered in slices, between which keys are taken.
  startTransition(() => createRoot(root).render(<App studio={studio} box={box} Rest={Rest} />));
}

/** The frame around every screen. Only this and the composer load at the start. */
function App({
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
        <Header />
        <ErrorBoundary fallback={broken}>
          <Rest />
        </ErrorBoundary>
        <Composer box={box} />
      </StudioContext>
    </I18nProvider>
  );
}
