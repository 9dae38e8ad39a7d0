import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { allPictures, openPictureCache } from '@/studio/pictures.ts';
import type { Studio } from '@/studio/studio.ts';
import { type Route as RouteOfApp, ROUTES, routeOf } from './routes.tsx';
import styles from './screens.module.css';

/** The cache through which all screens read the library; what the first one shows is read at once. */
export function openCacheFor(studio: Studio, hash: string): QueryClient {
  const cache = openPictureCache(studio);
  if (routeOf(hash).showsPictures) void cache.prefetchQuery(allPictures(studio));
  return cache;
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
    </QueryClientProvider>
  );
}

function Screen({ route: { screen, Main, Panel }, id }: { route: RouteOfApp; id?: string }) {
  useEffect(() => {
    document.documentElement.dataset['screen'] = screen;
  }, [screen]);
  return (
    <div className={styles['screen']}>
      <main className={styles['main']}>{id === undefined ? <Main /> : <Main id={id} />}</main>
      {Panel && <Panel />}
    </div>
  );
}
