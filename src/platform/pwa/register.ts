export interface Registration {
  /** Where the service worker's script is; it serves everything beside and below it. */
  readonly workerAddress: string;
  /** A newer version is ready. `apply` switches to it and reloads; nothing reloads before that. */
  readonly onUpdate: (apply: () => void) => void;
}

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
  let isAsked = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    // Another tab has switched to the new version, which does not have this page's code any more.
    else if (isControlled) onUpdate(() => location.reload());
    isControlled = true;
  });

  const offer = () => {
    if (registration.waiting === null || !isControlled) return;
    onUpdate(() => {
      isAsked = true;
      registration.waiting?.postMessage('take over');
    });
  };

  offer();
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

/** Safari has no idle callback. */
function idle(): Promise<unknown> {
  if (!('requestIdleCallback' in globalThis)) return new Promise((done) => setTimeout(done, 2000));
  return new Promise((done) => requestIdleCallback(done));
}
