import { useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { fetched } from '@/ui/fetched.tsx';
import { Lost } from './lost.tsx';

const brand = () => import('@/features/brand/screens.ts');
const KitsScreen = fetched<object>(async () => (await brand()).KitsScreen);
const KitScreen = fetched<{ id: string }>(async () => (await brand()).KitScreen);

/** Screens that a visit seldom begins with: the start need not know their addresses. */
export function FurtherScreens() {
  const [address] = useLocation();
  useEffect(() => {
    // As every screen does for its own address.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- Once for each address.
  }, [address]);
  return (
    <Switch>
      <Route path="/brand">
        <KitsScreen />
      </Route>
      <Route path="/brand/:id">{({ id }) => <KitScreen id={id} />}</Route>
      <Route>
        <Lost />
      </Route>
    </Switch>
  );
}
