import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FoundRecipe, Reading } from '@/domain/metadata/found-recipe.ts';
import { newReading } from '@/domain/metadata/new-reading.ts';
import { StorageError } from '@/domain/library/library.ts';
import { knownHashes } from '../library/known-hashes.ts';
import type { Studio } from '../studio.ts';
import { keepImport } from './keep-import.ts';
import { type OpenedFile, openFiles } from './open-files.ts';
import { readLink } from './read-link.ts';

/** A file that was brought in, and how far it has come. */
export interface ImportedFile extends OpenedFile {
  readonly id: number;
  readonly state: ImportState;
  /** Null until it was read. */
  readonly found: FoundRecipe | null;
  readonly hash: string | null;
  /** When the user said to be allowed to show the people in it; null where that was not said. */
  readonly allowedAtMs: number | null;
}

export type ImportState =
  | { readonly kind: 'waiting' | 'read' | 'to-keep' }
  /** `isNew` is false where the library had the same bytes already. */
  | { readonly kind: 'kept'; readonly picture: string; readonly isNew: boolean }
  | { readonly kind: 'broken'; readonly problem: ImportProblem };

/** `unreadable` holds no picture; `full` is this browser's storage. */
export type ImportProblem = 'unreadable' | 'too-large' | 'full' | 'not-kept';

/** A link, and the recipe that stands in it. */
export interface ImportedLink {
  readonly address: string;
  readonly reading: Reading;
}

export interface ImportsState {
  readonly files: readonly ImportedFile[];
  /** The latest first. */
  readonly links: readonly ImportedLink[];
  readonly isPaused: boolean;
  /** Whether a zip or a folder is still being opened. */
  readonly isOpening: boolean;
}

/** Files that are looked into before anything is kept of them. */
export interface Imports {
  readonly state: StoreApi<ImportsState>;
  /** Files of any kind, as they come; a zip stands for what is in it. */
  add(files: Iterable<File> | AsyncIterable<File>): Promise<void>;
  /** Whether a recipe stands in the address; the list then has it. */
  addLink(address: string): boolean;
  /** Gives a file without a recipe the words of the person who brought it in. */
  describe(id: number, prompt: string): void;
  /** Puts files into the library, those that were read. */
  keep(ids: ReadonlySet<number>): void;
  /** Writes down that the user may show the people in a file. */
  allow(id: number): void;
  pause(isPaused: boolean): void;
  /** Leaves what has not been opened, read or kept by now as it is. */
  cancel(): void;
  /** Forgets files and links; what was kept stays in the library. */
  clear(): void;
}

/** More bytes than any picture has that we could show. */
const MOST_BYTES = 200_000_000;
const MOST_FILES = 10_000;
/** So many come into the list at once. */
const SHOWN_TOGETHER = 100;

const opened = new WeakMap<Studio['ports'], Imports>();

/** They go on whichever screen is in view, so there is one of these for a studio. */
export function importsOf({ ports }: Pick<Studio, 'ports'>): Imports {
  const imports = opened.get(ports) ?? openImports(ports);
  opened.set(ports, imports);
  return imports;
}

/** What its author tells of a picture comes before what its file says. */
function withTold(found: FoundRecipe, told: Reading): FoundRecipe {
  return { ...found, tool: told.tool, readings: [told, ...found.readings] };
}

function openImports(ports: Studio['ports']): Imports {
  const state = createStore<ImportsState>(() => ({
    files: [],
    links: [],
    isPaused: false,
    isOpening: false,
  }));
  let lastId = 0;
  let isWorking = false;
  /** So many zips and folders are being opened. */
  let opening = 0;
  /** Another one for what is opened after a cancellation. */
  let round = 0;

  function change(id: number, changed: Partial<ImportedFile>): void {
    state.setState(({ files }) => ({
      files: files.map((file) => (file.id === id ? { ...file, ...changed } : file)),
    }));
  }

  /** What is to be kept comes before what is to be read. */
  function next(): ImportedFile | undefined {
    const { files, isPaused } = state.getState();
    if (isPaused) return undefined;
    const of = (kind: ImportState['kind']) => files.find((file) => file.state.kind === kind);
    return of('to-keep') ?? of('waiting');
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    const { library } = await ports.storage;
    let known: Map<string, string> | undefined;
    for (let file = next(); file !== undefined; file = next()) {
      known ??= await knownHashes(library).catch(() => new Map<string, string>());
      if (file.state.kind === 'waiting') change(file.id, await readOf(file, known));
      else change(file.id, { state: await kept(file, known) });
    }
    isWorking = false;
  }

  async function readOf(
    file: ImportedFile,
    known: ReadonlyMap<string, string>,
  ): Promise<Partial<ImportedFile>> {
    try {
      if (file.sizeBytes > MOST_BYTES) return { state: { kind: 'broken', problem: 'too-large' } };
      const reader = await (await ports.later()).pictureReader();
      const { found: inFile, hash } = await reader.read(await file.open());
      const found = file.told ? withTold(inFile, file.told) : inFile;
      if (found.container === null) return { state: { kind: 'broken', problem: 'unreadable' } };
      const picture = hash === null ? undefined : known.get(hash);
      return {
        found,
        hash,
        state: picture === undefined ? { kind: 'read' } : { kind: 'kept', picture, isNew: false },
      };
    } catch {
      return { state: { kind: 'broken', problem: 'unreadable' } };
    }
  }

  async function kept(file: ImportedFile, known: Map<string, string>): Promise<ImportState> {
    try {
      return await keepImport(ports, file, known);
    } catch (error) {
      const isFull = error instanceof StorageError && error.problem === 'full';
      return { kind: 'broken', problem: isFull ? 'full' : 'not-kept' };
    }
  }

  return {
    state,
    async add(files) {
      const own = round;
      opening += 1;
      state.setState({ isOpening: true });
      try {
        let some: ImportedFile[] = [];
        const show = () => {
          if (own !== round) return;
          state.setState((before) => ({ files: [...before.files, ...some].slice(0, MOST_FILES) }));
          some = [];
          void work();
        };
        for await (const file of openFiles(ports, files)) {
          some.push({
            ...file,
            id: ++lastId,
            state: { kind: 'waiting' },
            found: null,
            hash: null,
            allowedAtMs: null,
          });
          if (some.length === SHOWN_TOGETHER) show();
          if (own !== round || state.getState().files.length >= MOST_FILES) break;
        }
        show();
      } finally {
        opening -= 1;
        state.setState({ isOpening: opening > 0 });
      }
    },
    addLink(address) {
      const reading = readLink(address);
      if (reading === null) return false;
      state.setState(({ links }) => ({
        links: [{ address, reading }, ...links.filter((link) => link.address !== address)],
      }));
      return true;
    },
    describe(id, prompt) {
      const found = state.getState().files.find((file) => file.id === id)?.found;
      if (!found) return;
      const byHand = newReading('by-hand', '', 'by hand', { prompt });
      change(id, { found: { ...found, readings: [byHand, ...found.readings] } });
    },
    keep(ids) {
      state.setState(({ files }) => ({
        files: files.map((file) =>
          ids.has(file.id) && file.state.kind === 'read'
            ? { ...file, state: { kind: 'to-keep' } }
            : file,
        ),
      }));
      void work();
    },
    allow: (id) => change(id, { allowedAtMs: ports.now() }),
    pause(isPaused) {
      state.setState({ isPaused });
      void work();
    },
    cancel() {
      round += 1;
      state.setState(({ files }) => ({
        isPaused: false,
        files: files.flatMap((file): ImportedFile[] => {
          if (file.state.kind === 'waiting') return [];
          return [file.state.kind === 'to-keep' ? { ...file, state: { kind: 'read' } } : file];
        }),
      }));
    },
    clear() {
      round += 1;
      state.setState({ files: [], links: [], isPaused: false });
    },
  };
}
