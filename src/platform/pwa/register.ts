export interface Registration {
  /** Where the service worker's script is; it serves everything beside and below it. */
  readonly workerAddress: string;
  /** A newer version is ready. `apply` switches to it and reloads; nothing reloads before that. */
  readonly onUpdate: (apply: () => void) => void;
}

/** Stands in session storage from when the new version was asked for until the page has it. */
const ASKED = 'bildwerk.switching';

/**
 * Chromium holds a new worker back for minutes when it is asked to take over while the old one is
 * answering; the page's going frees it.
 */
const PATIENCE_MS = 1500;

/**
 * Lets the studio start and work offline from now on. Where a browser refuses (private mode,
 * a plain http address) the studio works all the same, only not offline.
 */
export async function registerServiceWorker({
  workerAddress,
  onUpdate,
}: Registration): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  // Everything is downloaded now; a first picture that is wanted at once goes before.
  await idle();
  let registration: ServiceWorkerRegistration;
  try {
    registration = await serviceWorker.register(workerAddress, { updateViaCache: 'none' });
  } catch {
    return;
  }

  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (wasAsked()) reload();
    // Another tab has switched to the new version, which does not have this page's code any more.
    else if (isControlled) onUpdate(reload);
    isControlled = true;
  });

  const takeOver = () => {
    sessionStorage.setItem(ASKED, '');
    registration.waiting?.postMessage('take over');
  };
  const offer = () => {
    if (registration.waiting === null || !isControlled) return;
    onUpdate(() => {
      takeOver();
      setTimeout(() => location.reload(), PATIENCE_MS);
    });
  };

  if (!wasAsked()) offer();
  // It may have taken over while this page, still of the old version, was loading.
  else if (registration.waiting === null) reload();
  else takeOver();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer();
    });
  });
  // An installed app may stay open for weeks, and its addresses change only behind the #.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

function wasAsked(): boolean {
  return sessionStorage.getItem(ASKED) !== null;
}

function reload(): void {
  sessionStorage.removeItem(ASKED);
  location.reload();
}

/** Safari has no idle callback. */
function idle(): Promise<unknown> {
  if (!('requestIdleCallback' in globalThis)) return new Promise((done) => setTimeout(done, 2000));
  return new Promise((done) => requestIdleCallback(done));
}
