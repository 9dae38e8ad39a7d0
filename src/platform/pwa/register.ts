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
  let registration: ServiceWorkerRegistration;
  try {
    registration = await serviceWorker.register(workerAddress, { updateViaCache: 'none' });
  } catch {
    return;
  }

  const offer = () => {
    const { waiting } = registration;
    if (waiting === null || serviceWorker.controller === null) return;
    onUpdate(() => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('take over');
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
