import { createStore, type StoreApi } from 'zustand/vanilla';
import { dayOfId } from '@/domain/backup/mirror-layout.ts';
import { MirrorError, type MirrorPlace, type MirrorStatus } from '@/domain/backup/mirror-place.ts';
import type { RunnerLock, RunnerRole } from '@/domain/queue/runner-lock.ts';
import type { Studio } from '../studio.ts';
import { dueDays } from './due-days.ts';
import { writeMirror } from './write-mirror.ts';

export type MirrorState =
  | { readonly kind: 'unknown' | 'not-offered' | 'off' }
  | {
      readonly kind: 'on';
      readonly folderName: string;
      /** Whether it may be written without asking the user again. */
      readonly isAllowed: boolean;
      readonly status: MirrorStatus;
    };

export interface Mirror {
  readonly state: StoreApi<MirrorState>;
  /** Right after a click, as the browser asks for a folder. */
  choose(): Promise<void>;
  /** Nothing more is written into the folder, and all that is there stays. */
  stop(): Promise<void>;
  /** Right after a click, as the browser asks whether we may. */
  askAgain(): Promise<void>;
}

type Needed = Pick<Studio, 'ports'>;

interface MirrorPorts {
  readonly place: MirrorPlace;
  /** Lets one tab write. */
  readonly lock: RunnerLock;
}

const RETRY_MS = 600_000;
/** Others have their turn between two days. */
const PAUSE_MS = 20;
const TOLD_EVERY_MS = 250;

const opened = new WeakMap<Needed['ports'], Promise<Mirror>>();

/** The mirror of a studio, which from then on is kept up by this tab or another. */
export function mirrorOf({ ports }: Needed): Promise<Mirror> {
  const open = async () => {
    const mirrorPorts = await (await ports.later()).mirror();
    void keepMirror({ ports }, mirrorPorts).catch(reportError);
    return openMirror(mirrorPorts);
  };
  const mirror = opened.get(ports) ?? open();
  opened.set(ports, mirror);
  // What could not be loaded may be tried again.
  mirror.catch(() => opened.delete(ports));
  return mirror;
}

function openMirror({ place }: MirrorPorts): Mirror {
  const state = createStore<MirrorState>(() => ({
    kind: place.isOffered ? 'unknown' : 'not-offered',
  }));

  async function read(): Promise<void> {
    const chosen = await place.chosen();
    if (chosen === null) return state.setState({ kind: 'off' }, true);
    const { folder, status } = chosen;
    const isAllowed = await folder.isAllowed();
    state.setState({ kind: 'on', folderName: folder.name, isAllowed, status }, true);
  }

  if (place.isOffered) {
    place.subscribe((status) => {
      const now = state.getState();
      if (status === null || now.kind !== 'on') void read();
      else state.setState({ ...now, status, isAllowed: now.isAllowed && !isRefused(status) }, true);
    });
    void read();
  }
  return {
    state,
    choose: async () => void (await place.choose()),
    stop: () => place.forget(),
    askAgain: async () => void (await place.askAgain()),
  };
}

function isRefused(status: MirrorStatus): boolean {
  return status.kind === 'stopped' && status.problem === 'access';
}

/** Has one tab of all write into the folder whenever the library has changed; ends with the tab. */
export async function keepMirror({ ports }: Needed, { place, lock }: MirrorPorts): Promise<void> {
  const { problem } = await ports.storage;
  // What lives in memory alone is not the library that is mirrored.
  if (!place.isOffered || problem !== null) return;
  while ((await place.chosen()) === null) await nextNews(place);
  await lock.hold((role) => keepUp({ ports }, place, role), new AbortController().signal);
}

function nextNews(place: MirrorPlace): Promise<void> {
  return new Promise((settle) => {
    const stop = place.subscribe((status) => {
      if (status !== null) return;
      stop();
      settle();
    });
  });
}

async function keepUp({ ports }: Needed, place: MirrorPlace, { lost }: RunnerRole): Promise<void> {
  const storage = await ports.storage;
  const due = dueDays(ports);
  let writing = new AbortController();
  const stops = [
    storage.library.subscribe(({ put, changed = [], removed }) =>
      due.add([...put.map(({ id }) => id), ...changed, ...removed].map(dayOfId)),
    ),
    place.subscribe((status) => {
      if (status !== null) return;
      writing.abort();
      due.addAll();
    }),
  ];
  lost.addEventListener('abort', () => {
    writing.abort();
    due.addAll();
  });

  /** Whether it may stay so until something changes. */
  async function write(days: ReadonlySet<string> | null): Promise<boolean> {
    const { signal } = (writing = new AbortController());
    const chosen = await place.chosen();
    if (chosen === null) return true;
    const { folder, library } = chosen;
    let toldMs = 0;
    try {
      if (!(await folder.isAllowed())) throw new MirrorError('access');
      const mirrored = await writeMirror(days, {
        storage,
        folder,
        library,
        pause: async () => {
          await pause(ports, PAUSE_MS);
          signal.throwIfAborted();
        },
        onProgress: (done, total) => {
          if (ports.now() - toldMs < TOLD_EVERY_MS) return;
          toldMs = ports.now();
          void place.report({ kind: 'working', done, total });
        },
      });
      if (!signal.aborted) await place.report({ kind: 'current', atMs: ports.now(), ...mirrored });
      return true;
    } catch (error) {
      if (signal.aborted) return true;
      const problem = error instanceof MirrorError ? error.problem : 'unknown';
      await place.report({ kind: 'stopped', atMs: ports.now(), problem });
      return false;
    }
  }

  try {
    due.addAll();
    while (!lost.aborted) {
      const days = await due.next();
      if (!lost.aborted && !(await write(days))) due.addAll(RETRY_MS);
    }
  } finally {
    for (const stop of stops) stop();
  }
}

function pause({ after }: Needed['ports'], ms: number): Promise<void> {
  return new Promise((settle) => void after(ms, settle));
}
