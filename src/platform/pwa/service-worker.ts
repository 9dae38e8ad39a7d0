import {
  addPlugins,
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  precacheAndRoute,
} from 'workbox-precaching';
import { answerWithoutStarting } from './answer-without-starting.ts';
import { keepShared, SHARE_PATH } from './share-cache.ts';

declare const self: ServiceWorkerGlobalScope;

// One version of everything, kept whole: an offline page never mixes files of two builds.
cleanupOutdatedCaches();
addPlugins([{ cacheWillUpdate: async ({ response }) => sameForAll(response) }]);
// Before those of the build, as the one that comes first answers.
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && url === new URL(SHARE_PATH, self.registration.scope).href)
    event.respondWith(receive(event.request));
});

/** Keeps what another app shares, and shows it where it can be looked into. */
async function receive(request: Request): Promise<Response> {
  // Where nothing can be kept, the screen opens all the same.
  await request
    .formData()
    .then(keepShared)
    .catch(() => {});
  return Response.redirect('./#/import', 303);
}

// Every file of this build, put in by the build.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./] });

const PAGES = 'page-';
const page = `${PAGES}${getCacheKeyForURL('index.html')?.split('=').at(-1)}`;

/** Servers say that a file varies with who asks; the browser's own look into the caches would then miss it. */
function sameForAll(response: Response): Response | null {
  if (!response.ok) return null;
  const headers = new Headers(response.headers);
  headers.delete('Vary');
  const { body, status, statusText } = response;
  return new Response(body, { headers, status, statusText });
}

self.addEventListener('install', (event) =>
  answerWithoutStarting(event, self.registration.scope, page),
);

// A new version waits until a page asks, so that no page loses its code while it is used.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
  await Promise.all([keepPage(), self.clients.claim()]);
}

/** Keeps the page of this version, and no other, under the address that it is asked for by. */
async function keepPage(): Promise<void> {
  const kept = await matchPrecache('index.html');
  if (kept) await (await caches.open(page)).put('./', kept);
  const others = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== page);
  await Promise.all(others.map((name) => caches.delete(name)));
}

// A notification leads back to the studio, or opens it.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showStudio());
});

async function showStudio(): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window' });
  if (open) await open.focus();
  else await self.clients.openWindow('./#/queue');
}
