import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Archives } from '@/domain/backup/archive.ts';
import type { BackupLog } from '@/domain/backup/backup-log.ts';
import type { MirrorPlace } from '@/domain/backup/mirror-place.ts';
import type { BoardStore } from '@/domain/board/board-store.ts';
import type { ExportHabits } from '@/domain/export/export-habits.ts';
import type { Backend } from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import type { ConnectionStore } from '@/domain/generation/connection-store.ts';
import type { ExpenseStore } from '@/domain/generation/expense.ts';
import type { Catalogue } from '@/domain/library/catalogue.ts';
import type { LibraryCheck } from '@/domain/library/library-check.ts';
import type { StorageMeter } from '@/domain/library/storage-meter.ts';
import type { TombstoneStore } from '@/domain/library/tombstone.ts';
import type { ArrivalStore } from '@/domain/queue/arrival-store.ts';
import type { JobStore } from '@/domain/queue/job-store.ts';
import type { LiveChannel } from '@/domain/queue/live-channel.ts';
import type { Network } from '@/domain/generation/network.ts';
import type { BrandKitStore } from '@/domain/brand/brand-kit-store.ts';
import type { PresetStore } from '@/domain/presets/preset-store.ts';
import type { PreviewStore } from '@/domain/queue/preview-store.ts';
import type { RunnerLock } from '@/domain/queue/runner-lock.ts';
import type { StandingStore } from '@/domain/queue/standing.ts';
import type { ImageWorkshop } from '@/domain/library/image-workshop.ts';
import type { Library, StorageProblem } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { ReferenceStore } from '@/domain/library/reference-store.ts';
import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';
import type { Desk } from '@/domain/prompt/desk.ts';
import type { DraftPlan } from '@/domain/prompt/plan-draft.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import type { DraftProblem } from '@/domain/recipe/draft-problem.ts';
import type { GalleryStore } from '@/domain/sharing/gallery-store.ts';
import type { SiteFolders } from '@/domain/sharing/site-folders.ts';
import type { KeyVault } from '@/domain/settings/key-vault.ts';
import type { SignInMemory } from '@/domain/settings/pending-sign-in.ts';
import type { FaceFinder } from '@/domain/library/face-finder.ts';
import type { CredentialsReader } from '@/domain/metadata/credentials.ts';
import type { ShareBox } from '@/domain/library/share-box.ts';
import type { PictureReader } from '@/domain/metadata/picture-reader.ts';
import type { Notebook } from '@/domain/settings/notebook.ts';
import type { Slot } from '@/domain/settings/slot.ts';
import type { TableStore } from '@/domain/table/table-store.ts';
import type { FileJournal, PlaceStore, PublishedStore } from '@/domain/sharing/place-stores.ts';
import type { Publishers } from '@/domain/sharing/publisher.ts';
import type { Settings } from '@/domain/settings/settings.ts';
import { type Announcements, openAnnouncements } from './announcements.ts';
import { type Backends, lazyBackends } from './connections/backends.ts';
import { type Browsing, openBrowsing } from './library/browsing.ts';
import { type ModelChoice, openModelChoice } from './compose/chosen-model.ts';
import { type Commands, openCommands } from './commands.ts';
import { type Connections, openConnections } from './connections/connections.ts';
import { type MovedFlags, openDraft } from './compose/draft.ts';
import { type Keys, openKeys } from './connections/keys.ts';
import { openMaskPainting } from './references/mask-painting.ts';
import { type Queue, openQueue } from './queue/queue.ts';
import {
  openReferenceThumbnails,
  type ReferenceThumbnails,
} from './references/reference-thumbnails.ts';
import { openSamples, type Samples } from './compose/samples.ts';
import { openSelection, type Selection } from './library/selection.ts';
import { openSettings } from './settings.ts';
import { readTogether } from './library/read-together.ts';
import { openThumbnails, type Thumbnails } from './library/thumbnails.ts';
import type { ViewingPorts } from './sharing/visit-gallery.ts';

/** Everything the studio needs from outside; app/first-ports.ts wires it. */
export interface Ports {
  readonly notebook: Notebook;
  /** Opened once, without holding up the first frame. Never rejects: refused storage gives memory. */
  readonly storage: Promise<Storage>;
  readonly runnerLock: RunnerLock;
  readonly network: Network;
  readonly thumbnailer: Thumbnailer;
  /** The kinds of backends that the first picture needs, as `LaterPorts.remoteBackends`. */
  readonly backends: BackendKinds;
  /** All that waits until something stands outside of this device. */
  readonly later: () => Promise<LaterPorts>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once when so many milliseconds have passed; gives how to call it off. */
  readonly after: (ms: number, ring: () => void) => () => void;
  /** 0 to 1, without 1. */
  readonly random: () => number;
}

/** Kinds of backends by name, each loaded when it is first used; a failed load may be tried again. */
export type BackendKinds = Readonly<Record<string, () => Promise<BackendKind<Backend>>>>;

/** What the studio needs from outside once it is more than a sketchbook; app/ports.ts wires it. */
export interface LaterPorts {
  readonly remoteBackends: BackendKinds;
  readonly keyVault: () => Promise<KeyVault>;
  readonly workshop: ImageWorkshop;
  readonly pictureReader: () => Promise<PictureReader>;
  readonly credentialsReader: () => Promise<CredentialsReader>;
  readonly faceFinder: () => Promise<FaceFinder>;
  readonly shareBox: () => Promise<ShareBox>;
  readonly desk: () => Promise<Desk>;
  readonly tables: () => Promise<TableStore>;
  readonly exportHabits: () => Promise<Slot<ExportHabits>>;
  readonly boards: () => Promise<BoardStore>;
  readonly galleries: () => Promise<GalleryStore>;
  readonly siteFolders: () => Promise<SiteFolders>;
  readonly publishing: () => Promise<PublishingPorts>;
  readonly signInMemory: () => Promise<SignInMemory>;
  /** For galleries of others. */
  readonly viewing: () => Promise<ViewingPorts>;
  readonly backups: () => Promise<{ readonly archives: Archives; readonly log: BackupLog }>;
  /** The lock lets one tab write. */
  readonly mirror: () => Promise<{ readonly place: MirrorPlace; readonly lock: RunnerLock }>;
}

/** All that publishing galleries needs from outside. */
export interface PublishingPorts {
  readonly places: PlaceStore;
  readonly published: PublishedStore;
  readonly journal: FileJournal;
  readonly publishers: Publishers;
  /** Two tabs that publish at once would take away each other's files. */
  readonly lock: RunnerLock;
}

export interface Storage {
  readonly library: Library;
  /** Loads its code when it is first asked for, and fails no other way than the library. */
  readonly catalogue: () => Promise<Catalogue>;
  readonly tombstones: () => Promise<TombstoneStore>;
  readonly meter: () => Promise<StorageMeter>;
  readonly check: () => Promise<LibraryCheck>;
  readonly references: ReferenceStore;
  readonly jobs: JobStore;
  readonly arrivals: ArrivalStore;
  readonly live: LiveChannel;
  readonly connections: ConnectionStore;
  /** Loads its code when it is first asked for. */
  readonly presets: () => Promise<PresetStore>;
  readonly brandKits: () => Promise<BrandKitStore>;
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
  /** Flags that moved out of the prompt into the settings when it was last generated. */
  readonly movedFlags: StoreApi<MovedFlags | null>;
  /** What will become of the draft; null while its prompt is nothing but its words. */
  readonly plan: StoreApi<DraftPlan | null>;
  readonly settings: StoreApi<Settings>;
  readonly connections: Connections;
  readonly keys: Keys;
  readonly backends: Backends;
  /** What the draft's model honours. */
  readonly choice: ModelChoice;
  readonly referenceThumbnails: ReferenceThumbnails;
  /** The reference on which a mask is being painted, over any screen. */
  readonly maskPainting: StoreApi<Reference | null>;
  readonly queue: Queue;
  readonly samples: Samples;
  readonly thumbnails: Thumbnails;
  /** A record of the library; those that are asked for together are read together. */
  readonly record: (id: string) => Promise<Picture | null>;
  readonly browsing: StoreApi<Browsing>;
  readonly selection: StoreApi<Selection>;
  readonly announcements: Announcements;
  readonly commands: Commands;
  /** Null until storage has been opened, and for as long as nothing keeps it from being written. */
  readonly storageProblem: StoreApi<StorageProblem | null>;
}

export function createStudio(ports: Ports): Studio {
  const storageProblem = createStore<StorageProblem | null>(() => null);
  void ports.storage.then(({ problem, library }) => {
    storageProblem.setState(problem, true);
    library.subscribe(({ isNewer }) => {
      if (isNewer) storageProblem.setState('newer', true);
    });
  });
  const draft = openDraft(ports.notebook);
  const draftProblem = createStore<DraftProblem | null>(() => null);
  draft.subscribe(() => draftProblem.setState(null, true));
  const connections = openConnections(ports);
  const keys = openKeys(ports);
  const backends = lazyBackends(async () =>
    (await import('./connections/open-backends.ts')).openBackends(ports, connections, keys),
  );
  const settings = openSettings(ports.notebook);
  const queue = openQueue({ ports, backends, connections, settings });
  return {
    ports,
    connections,
    keys,
    backends,
    choice: openModelChoice(draft, connections, backends),
    referenceThumbnails: openReferenceThumbnails(ports),
    maskPainting: openMaskPainting(),
    queue,
    samples: openSamples({ backends, queue }),
    draft,
    draftProblem,
    plan: createStore<DraftPlan | null>(() => null),
    movedFlags: createStore<MovedFlags | null>(() => null),
    settings,
    thumbnails: openThumbnails(ports),
    record: readTogether(async (ids) => (await ports.storage).library.records(ids)),
    browsing: openBrowsing(),
    selection: openSelection(),
    announcements: openAnnouncements(),
    commands: openCommands(),
    storageProblem,
  };
}
