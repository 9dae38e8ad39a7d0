import { useSyncExternalStore } from 'react';

/** Of what is seen of the page, in pixels. */
export function useWindowWidth(): number {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('resize', listener);
      return () => removeEventListener('resize', listener);
    },
    () => document.documentElement.clientWidth,
  );
}
