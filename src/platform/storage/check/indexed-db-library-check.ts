import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import {
  type CheckReport,
  checkReportSchema,
  type LibraryCheck,
} from '@/domain/library/library-check.ts';
import type { Library } from '@/domain/library/library.ts';
import { shelfKeys } from '../catalogue/shelf-blocks.ts';
import { changeAnnouncer } from '../change-announcer.ts';
import { idleTime } from '../idle-time.ts';
import { libraryFiles, unwantedIds } from '../library-files.ts';
import { objectStore, type ObjectStore } from '../object-store.ts';
import { checkFiles } from './check-files.ts';
import { mendIndex } from './check-index.ts';
import {
  type CheckPlace,
  endTurn,
  type Finding,
  type Findings,
  noteFinding,
  notePlace,
  readFindings,
  readPlace,
  takeTurn,
} from './check-notes.ts';
import { type CheckedStores, readStretch } from './held-stretch.ts';
import { settleStray, type StrayFiles, strayIn } from './stray-files.ts';

/** Beside the shelves. */
const LAST = ['check'];

/** So many pictures are looked at before others have their turn. */
const TOGETHER = 8;

const keptSchema = v.object({
  report: checkReportSchema,
  stray: v.map(v.string(), v.number()),
});

interface Kept {
  readonly report: CheckReport | null;
  readonly stray: StrayFiles;
}

/** A check of the library of this name, which `library` reads and writes. */
export function indexedDbLibraryCheck(
  library: Library,
  {
    name = 'bildwerk',
    open = objectStore,
  }: { name?: string; open?: (name: string) => ObjectStore } = {},
): LibraryCheck {
  const stores: CheckedStores = {
    shelves: open(`${name}-pictures`),
    originals: open(`${name}-originals`),
    thumbnails: open(`${name}-thumbnails`),
  };
  const files = libraryFiles(name, open);
  const changes = changeAnnouncer(`${name}-pictures`);

  async function kept(): Promise<Kept> {
    const stored = await stores.shelves.read((store) => promisifyRequest<unknown>(store.get(LAST)));
    return v.is(keptSchema, stored) ? stored : { report: null, stray: new Map() };
  }

  return {
    last: async () => (await kept()).report,

    async interrupted(atMs) {
      const options = { isThorough: true, atMs };
      return (await stores.shelves.read((store) => readPlace(store, options)))?.done ?? null;
    },

    async run({ thumbnailer, now, signal, onProgress, ...asked }) {
      // Whoever watches has waited for it; nobody else is to notice.
      const pause = async () => {
        signal.throwIfAborted();
        if (onProgress === undefined) await idleTime();
      };
      await library.tidy(signal);
      const { stray: seen } = await kept();
      let place = await takeTurn(stores.shelves, { isThorough: asked.isThorough, atMs: now() });
      const { isThorough } = place;
      const reach = async (store: IDBObjectStore, reached: Partial<CheckPlace>) => {
        place = { ...place, ...reached };
        await notePlace(store, place);
      };
      const note = (kind: Finding, id: string, atMs = now()) =>
        stores.shelves.write((store) => noteFinding(store, kind, id, atMs));

      const foundBefore = (await stores.shelves.read(readFindings)).get('foundAgain');
      const keys = await stores.shelves.read(shelfKeys);
      const bounds = [...new Set(['', place.from, ...keys])].toSorted();
      for (const [at, from] of bounds.entries()) {
        if (place.phase !== 'files' || from < place.from) continue;
        const next = bounds[at + 1] ?? null;
        const stretch = await readStretch(stores, from, next);
        const around = { library, files, stores, thumbnailer, isThorough, atMs: now(), note };
        for (const [nth, picture] of stretch.pictures.entries()) {
          if (nth % TOGETHER === 0) await pause();
          onProgress?.((at + nth / stretch.pictures.length) / bounds.length);
          await checkFiles(picture, stretch, around);
        }
        const unwanted = await stores.shelves.read(unwantedIds);
        for (const id of strayIn(stretch, unwanted)) {
          await pause();
          await settleStray(id, seen.get(id), around);
        }
        // What was brought back before an interruption is no picture that was there.
        const there = stretch.pictures.filter(({ id }) => !foundBefore?.has(id));
        const pictures = place.pictures + there.length;
        const unreadable = place.unreadable + stretch.unreadable;
        const [phase, done] = [
          next === null ? 'index' : 'files',
          (at + 1) / bounds.length,
        ] as const;
        const reached = { phase, from: next ?? '', done, pictures, unreadable };
        await stores.shelves.write((store) => reach(store, reached));
      }
      await mendIndex(stores.shelves, {
        isThorough,
        from: place.from,
        atMs: now(),
        reach: (store, from) => reach(store, { from }),
        tell: (id) => changes.tell({ put: [], removed: [], changed: [id] }),
        pause,
      });
      return stores.shelves.write(async (store) => {
        const findings = await endTurn(store, place);
        const report = reportOf(place, findings, now());
        const stray: StrayFiles = findings.get('strayFiles') ?? new Map();
        store.put({ report, stray }, LAST);
        return report;
      });
    },
  };
}

function reportOf(
  { isThorough, pictures, unreadable }: CheckPlace,
  findings: Findings,
  endedAtMs: number,
): CheckReport {
  const ids = (kind: Finding) => [...(findings.get(kind)?.keys() ?? [])];
  return {
    endedAtMs,
    isThorough,
    pictures,
    thumbnailsMade: ids('thumbnailsMade'),
    filesLost: ids('filesLost'),
    originalsLost: ids('originalsLost'),
    originalsDamaged: ids('originalsDamaged'),
    sizesMended: ids('sizesMended'),
    foundAgain: ids('foundAgain'),
    strayFiles: ids('strayFiles').length,
    filesRemoved: ids('filesRemoved').length,
    indexMended: ids('indexMended').length,
    unreadable,
  };
}
