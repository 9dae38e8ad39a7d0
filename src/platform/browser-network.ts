import type { Network } from '@/domain/generation/network.ts';

export function browserNetwork(): Network {
  return {
    isOnline: () => navigator.onLine,
    subscribe(listener) {
      const controller = new AbortController();
      const { signal } = controller;
      addEventListener('online', listener, { signal });
      addEventListener('offline', listener, { signal });
      return () => controller.abort();
    },
  };
}
