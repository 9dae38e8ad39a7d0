import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Backend } from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import type { ConnectionStore } from '@/domain/generation/connection-store.ts';
import type { ExpenseStore } from '@/domain/generation/expense.ts';
import type { JobStore } from '@/domain/generation/job-store.ts';
import type { Network } from '@/domain/generation/network.ts';
import type { PreviewStore } from '@/domain/generation/preview-store.ts';
import type { RunnerLock } from '@/domain/generation/runner-lock.ts';
import type { StandingStore } from '@/domain/generation/standing.ts';
import type { Library, StorageProblem } from '@/domain/library/library.ts';
import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { DraftProblem } from '@/domain/recipe/draft-problem.ts';
import type { KeyVault } from '@/domain/settings/key-vault.ts';
import type { Notebook } from '@/domain/settings/notebook.ts';
import type { Settings } from '@/domain/settings/settings.ts';
import { type Announcements, openAnnouncements } from './announcements.ts';
import { type Backends, openBackends } from './backends.ts';
import { type Browsing, openBrowsing } from './browsing.ts';
import { type ModelChoice, openModelChoice } from './chosen-model.ts';
import { type Commands, openCommands } from './commands.ts';
import { type Connections, openConnections } from './connections.ts';
import { openDraft } from './draft.ts';
import { type Keys, openKeys } from './keys.ts';
import { type Queue, openQueue } from './queue.ts';
import { openSamples, type Samples } from './samples.ts';
import { openSettings } from './settings.ts';

/** Everything the studio needs from outside; app/ports.ts wires it. */
export interface Ports {
  readonly notebook: Notebook;
  /** Opened once, without holding up the first frame. Never rejects: refused storage gives memory. */
  readonly storage: Promise<Storage>;
  readonly runnerLock: RunnerLock;
  readonly network: Network;
  readonly thumbnailer: Thumbnailer;
  /** Kinds of backends by name, each loaded when it is first used; a failed load may be tried again. */
  readonly backends: Readonly<Record<string, () => Promise<BackendKind<Backend>>>>;
  /** Loaded when a key is first needed. */
  readonly keyVault: () => Promise<KeyVault>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once when so many milliseconds have passed; gives how to call it off. */
  readonly after: (ms: number, ring: () => void) => () => void;
  /** 0 to 1, without 1. */
  readonly random: () => number;
}

export interface Storage {
  readonly library: Library;
  readonly jobs: JobStore;
  readonly connections: ConnectionStore;
  readonly expenses: ExpenseStore;
  readonly previews: PreviewStore;
  readonly standings: StandingStore;
  /** Why nothing will outlive this page; null when storage works. */
  readonly problem: StorageProblem | null;
}

/** The app without a face: its state, and the ports through which it acts. */
export interface Studio {
  readonly ports: Ports;
  readonly draft: StoreApi<Draft>;
  /** Why the draft could not be generated; null again as soon as it is changed. */
  readonly draftProblem: StoreApi<DraftProblem | null>;
  readonly settings: StoreApi<Settings>;
  readonly connections: Connections;
  readonly keys: Keys;
  readonly backends: Backends;
  /** What the draft's model honours. */
  readonly choice: ModelChoice;
  readonly queue: Queue;
  readonly samples: Samples;
  readonly browsing: StoreApi<Browsing>;
  readonly announcements: Announcements;
  readonly commands: Commands;
  /** Null until storage has been opened without a problem, and then for good. */
  readonly storageProblem: StoreApi<StorageProblem | null>;
}

export function createStudio(ports: Ports): Studio {
  const storageProblem = createStore<StorageProblem | null>(() => null);
  void ports.storage.then(({ problem }) => storageProblem.setState(problem, true));
  const draft = openDraft(ports.notebook);
  const draftProblem = createStore<DraftProblem | null>(() => null);
  draft.subscribe(() => draftProblem.setState(null, true));
  const connections = openConnections(ports);
  const keys = openKeys(ports);
  const backends = openBackends(ports, connections, keys);
  const settings = openSettings(ports.notebook);
  const queue = openQueue({ ports, backends, connections, settings });
  return {
    ports,
    connections,
    keys,
    backends,
    choice: openModelChoice(draft, connections, backends),
    queue,
    samples: openSamples({ backends, queue }),
    draft,
    draftProblem,
    settings,
    browsing: openBrowsing(),
    announcements: openAnnouncements(),
    commands: openCommands(),
    storageProblem,
  };
}
