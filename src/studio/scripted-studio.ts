import type { Backend, GenerationEvent } from '@/domain/generation/backend.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/domain/settings/settings.ts';
// The queue fetches it when it is needed, which may be after a short test has ended.
import './queue/attend-queue.ts';
import {
  createStudio,
  type LaterPorts,
  type Ports,
  type PublishingPorts,
  type Storage,
  type Studio,
} from './studio.ts';

export const PICTURE = {
  type: 'picture',
  image: new Blob(['pixels'], { type: 'image/png' }),
  size: { width: 4, height: 4 },
} as const satisfies GenerationEvent;

/** A backend whose every picture waits until the test lets it out. */
export function scriptedBackend(concurrency = 2) {
  const started: Recipe[] = [];
  const aborted: number[] = [];
  const gates: ((event: GenerationEvent) => void)[] = [];
  const backend: Backend = {
    kind: 'sketch',
    concurrency,
    models: () => Promise.resolve([]),
    async *generate(recipe, { signal }) {
      started.push(recipe);
      yield await new Promise<GenerationEvent>((resolve, reject) => {
        gates.push(resolve);
        signal.addEventListener('abort', () => {
          aborted.push(recipe.seed);
          reject(signal.reason as Error);
        });
      });
    },
  };
  return {
    backend,
    started,
    aborted,
    /** Ends the oldest picture that is being made. */
    answer: (event: GenerationEvent = PICTURE) => gates.shift()?.(event),
  };
}

/** Later ports for tests that do without most of them. */
export const ABSENT_PORTS = {
  remoteBackends: {},
  pictureReader: () => absent(),
  credentialsReader: () => absent(),
  faceFinder: () => absent(),
  shareBox: () => absent(),
  keyVault: () => absent(),
  signInMemory: () => absent(),
  backups: () => absent(),
  mirror: () => absent(),
  desk: () => absent(),
  tables: () => absent(),
  exportHabits: () => absent(),
  boards: () => absent(),
  publishing: () => absent(),
  viewing: () => absent(),
  galleries: () => absent(),
  siteFolders: () => absent(),
} satisfies Partial<LaterPorts>;

/** This tab is the only one, and stays it. */
const SOLE_TAB: Ports['runnerLock'] = {
  hold: (run) => run({ lost: new AbortController().signal, isMine: () => Promise.resolve(true) }),
};

/** Nothing is remembered. */
export function emptyNotebook(settings: Partial<Settings> = {}): Ports['notebook'] {
  return {
    settings: () => ({ ...DEFAULT_SETTINGS, ...settings }),
    writeSettings: () => {},
    onSettings: () => () => {},
    draft: () => null,
    writeDraft: () => {},
  };
}

/** For tests that publish nothing. */
export const NOWHERE = {
  lock: SOLE_TAB,
  journal: { files: absent, put: absent, remove: absent },
  publishers: {
    open: () => {
      throw new Error('not in this test');
    },
    test: absent,
    measure: absent,
  },
} satisfies Partial<PublishingPorts>;

function absent(): Promise<never> {
  return Promise.reject(new Error('not in this test'));
}

/** A studio for tests, whose clock and chances are its own. */
export function openStudio(storage: Storage, backend: Backend, ports: Partial<Ports> = {}): Studio {
  let clock = Date.UTC(2026, 0, 1);
  let chance = 0;
  return createStudio({
    notebook: emptyNotebook(),
    storage: Promise.resolve(storage),
    runnerLock: SOLE_TAB,
    network: { isOnline: () => true, subscribe: () => () => {} },
    thumbnailer: {
      thumbnail: (image) =>
        Promise.resolve({ image, size: { width: 4, height: 4 }, placeholder: '', hash: null }),
    },
    backends: {
      [backend.kind]: () =>
        Promise.resolve({
          kind: backend.kind,
          needs: { addresses: [], key: 'none' },
          open: () => backend,
        }),
    },
    later: () => Promise.reject(new Error('nothing more')),
    now: () => (clock += 1),
    // Time passes as soon as there is nothing else to do.
    after: (ms, ring) => {
      const timer = setTimeout(() => {
        clock += ms;
        ring();
      }, 0);
      return () => clearTimeout(timer);
    },
    random: () => (chance = (chance + 0.137) % 1),
    ...ports,
  });
}
