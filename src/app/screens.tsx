import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { openPictureCache } from '@/studio/pictures.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { type Route as RouteOfApp, ROUTES } from './routes.tsx';
import styles from './screens.module.css';

/** The screen that the address names, and the cache through which all of them read the library. */
export function Screens() {
  const studio = useStudio();
  const [cache] = useState(() => openPictureCache(studio));
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
