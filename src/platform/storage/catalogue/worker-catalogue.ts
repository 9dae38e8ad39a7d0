import type { Catalogue, Facets, Found, Similar } from '@/domain/library/catalogue.ts';
import type { Family } from '@/domain/library/lineage.ts';
import { type Library, StorageError, type StorageProblem } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { slotColumns } from '@/domain/library/search/slot-columns.ts';
import { askWorker } from '../../worker-answers.ts';
import { listeners } from '../listeners.ts';
import type { CatalogueNews, CatalogueQuestion } from './catalogue-question.ts';
import address from './catalogue.worker.ts?worker&url';

const PROBLEMS: readonly string[] = [
  'full',
  'refused',
  'blocked',
  'newer',
  'unknown',
] satisfies readonly StorageProblem[];

/** Starts its worker with the first question, as `workerThumbnailer` does; it reads records besides. */
export function workerCatalogue({
  name = 'bildwerk',
  workerAddress,
}: {
  name?: string;
  workerAddress: (address: string) => string | URL;
}): Catalogue & Pick<Library, 'records'> {
  const columns = slotColumns();
  const changes = listeners<void>();

  function start(): Worker {
    // Another worker gives other slots.
    columns.clear();
    const worker = new Worker(workerAddress(address), { type: 'module', name: 'catalogue' });
    worker.addEventListener('message', ({ data }: MessageEvent<CatalogueNews | object>) => {
      if ('rows' in data) columns.take(data.rows);
      if ('hasChanged' in data) changes.tell();
    });
    return worker;
  }

  const ask = askWorker<CatalogueQuestion>(start, (text) => {
    const problem = text.replace(/^storage /, '');
    return PROBLEMS.includes(problem)
      ? new StorageError(problem as StorageProblem)
      : new Error(text);
  });

  return {
    columns,
    find: (query) => ask<Found>({ task: 'find', name, query }),
    readWords: () => ask<undefined>({ task: 'words', name }),
    facets: (query) => ask<Facets>({ task: 'facets', name, query }),
    similar: (id) => ask<Similar | null>({ task: 'similar', name, id }),
    family: (id) => ask<Family | null>({ task: 'family', name, id }),
    parentsAmong: (ids) => ask<readonly string[]>({ task: 'parentsAmong', name, ids }),
    records: (ids) => ask<readonly (Picture | null)[]>({ task: 'records', name, ids }),
    subscribe: changes.subscribe,
  };
}
