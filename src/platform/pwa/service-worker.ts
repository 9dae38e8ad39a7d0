import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of this build, put in by the build. */
  readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0];
};

// One version of everything, kept whole: an offline page never mixes files of two builds.
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./] });

// A new version waits until a page asks, so that no page loses its code while it is used.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A notification leads back to the studio, or opens it.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showStudio());
});

async function showStudio(): Promise<void> {
  const [page] = await self.clients.matchAll({ type: 'window' });
  if (page) await page.focus();
  else await self.clients.openWindow('./#/queue');
}
