interface Rule {
  readonly condition: { readonly urlPattern: URLPattern; readonly requestMode?: RequestMode };
  readonly source: 'cache' | { readonly cacheName: string };
}

/**
 * Has the browser answer for pages and assets from the caches by itself, where it can: starting the
 * worker and asking it for each file takes longer than all that a screen then does.
 */
export function answerWithoutStarting(
  event: { waitUntil(promise: Promise<void>): void },
  scope: string,
  pages: string,
): void {
  if (!('addRoutes' in event)) return;
  const { addRoutes } = event as { addRoutes(rules: readonly Rule[]): Promise<void> };
  const at = (pathname: string) => new URLPattern({ baseURL: scope, pathname, search: '' });
  const rules: Rule[] = [
    // What is not there is asked of the network.
    { condition: { urlPattern: at('./'), requestMode: 'navigate' }, source: { cacheName: pages } },
    { condition: { urlPattern: at('./assets/*') }, source: 'cache' },
  ];
  event.waitUntil(addRoutes.call(event, rules));
}
