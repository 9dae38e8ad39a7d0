import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import { countOpen } from '@/domain/queue/job.ts';
import { newestPictures, openPictureCache } from '@/studio/library/pictures.ts';
import type { Studio } from '@/studio/studio.ts';
import { sharingOf } from '@/studio/sharing/sharing.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { fetched } from '@/ui/fetched.tsx';
import { type Route as RouteOfApp, ROUTES, routeOf } from './routes.tsx';
import styles from './screens.module.css';

const ShareSheet = fetched<object>(
  async () => (await import('@/features/share/share-sheet.tsx')).ShareSheet,
);

/** The cache through which all screens read the library; what the first one shows is read at once. */
export function openCacheFor(studio: Studio, hash: string): QueryClient {
  const cache = openPictureCache(studio);
  if (routeOf(hash).showsPictures) void cache.prefetchQuery(newestPictures(studio));
  return cache;
}

/** Around all that reads or changes the address. */
export function HashRouter({ children }: { children: ReactNode }) {
  // oxlint-disable-next-line react/hooks -- wouter takes its way of reading the address as a hook.
  return <Router hook={useHashLocation}>{children}</Router>;
}

/** The screen that the address names. */
export function Screens({ cache }: { cache: QueryClient }) {
  return (
    <QueryClientProvider client={cache}>
      <Switch>
        {ROUTES.map((route) => (
          <Route key={route.path} path={route.path}>
            {(params: { id?: string }) => <Screen route={route} {...params} />}
          </Route>
        ))}
      </Switch>
      <Sharing />
    </QueryClientProvider>
  );
}

/** Lies over whichever screen the pictures are shared from. */
function Sharing() {
  const isOn = useStore(sharingOf(useStudio()), (ids) => ids !== null);
  return isOn && <ShareSheet />;
}

function Screen({
  route: { screen, title: name, Main, Panel },
  id,
}: {
  route: RouteOfApp;
  id?: string;
}) {
  const { t } = useLingui();
  const { queue } = useStudio();
  const open = useStore(queue.state, ({ jobs }) => countOpen(jobs));
  const title = name ? `${t(name)} · Bildwerk` : 'Bildwerk';
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.documentElement.dataset['screen'] = screen;
  }, [screen]);
  useEffect(() => {
    document.title = open > 0 ? `(${open}) ${title}` : title;
  }, [open, title]);
  useEffect(() => {
    // What was clicked is gone with its screen: keys and screen readers go on from here.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Once for each picture.
  }, [id]);
  return (
    <div className={styles['screen']}>
      <main ref={main} className={styles['main']} tabIndex={-1}>
        {id === undefined ? <Main /> : <Main id={id} />}
      </main>
      {Panel && <Panel />}
    </div>
  );
}
