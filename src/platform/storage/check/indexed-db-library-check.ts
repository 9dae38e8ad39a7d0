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
import { objectStore } from '../object-store.ts';
import { checkFiles, type FileFindings } from './check-files.ts';
import { mendIndex } from './check-index.ts';
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

/** A check of the library of this name, which `library` reads and writes. */
export function indexedDbLibraryCheck(
  library: Library,
  { name = 'bildwerk' }: { name?: string } = {},
): LibraryCheck {
  const stores: CheckedStores = {
    shelves: objectStore(`${name}-pictures`),
    originals: objectStore(`${name}-originals`),
    thumbnails: objectStore(`${name}-thumbnails`),
  };
  const files = libraryFiles(name, objectStore);
  const changes = changeAnnouncer(`${name}-pictures`);

  async function kept(): Promise<{ report: CheckReport | null; stray: StrayFiles }> {
    const stored = await stores.shelves.read((store) => promisifyRequest<unknown>(store.get(LAST)));
    return v.is(keptSchema, stored) ? stored : { report: null, stray: new Map() };
  }

  return {
    last: async () => (await kept()).report,

    async run({ thumbnailer, isThorough, now, signal, onProgress }) {
      // Whoever watches has waited for it; nobody else is to notice.
      const pause = async () => {
        signal.throwIfAborted();
        if (onProgress === undefined) await idleTime();
      };
      await library.tidy(signal);
      const { stray: seen } = await kept();
      const stray = new Map<string, number>();
      const found: FileFindings & { readonly foundAgain: string[] } = {
        thumbnailsMade: [],
        filesLost: [],
        originalsLost: [],
        originalsDamaged: [],
        sizesMended: [],
        foundAgain: [],
      };
      let [pictures, unreadable, filesRemoved] = [0, 0, 0];

      const keys = await stores.shelves.read(shelfKeys);
      const bounds = ['', ...keys.filter((key) => key !== '')];
      for (const [at, from] of bounds.entries()) {
        const stretch = await readStretch(stores, from, bounds[at + 1] ?? null);
        pictures += stretch.pictures.length;
        unreadable += stretch.unreadable;
        const atMs = now();
        const around = { library, files, stores, thumbnailer, isThorough, atMs };
        for (const [place, picture] of stretch.pictures.entries()) {
          if (place % TOGETHER === 0) await pause();
          onProgress?.((at + place / stretch.pictures.length) / bounds.length);
          await checkFiles(picture, stretch, around, found);
        }
        const unwanted = await stores.shelves.read(unwantedIds);
        for (const id of strayIn(stretch, unwanted)) {
          await pause();
          const end = await settleStray(id, seen.get(id), around);
          if (end === 'waits') stray.set(id, seen.get(id) ?? atMs);
          if (end === 'found') found.foundAgain.push(id);
          if (end === 'removed') filesRemoved += 1;
        }
      }
      const mended = await mendIndex(stores.shelves, { isThorough, pause });
      if (mended.ids.length > 0) changes.tell({ put: [], removed: [], changed: mended.ids });

      const report: CheckReport = {
        ...found,
        endedAtMs: now(),
        isThorough,
        pictures,
        strayFiles: stray.size,
        filesRemoved,
        indexMended: mended.count,
        unreadable,
      };
      await stores.shelves.write((store) => void store.put({ report, stray }, LAST));
      return report;
    },
  };
}
