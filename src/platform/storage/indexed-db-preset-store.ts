import { promisifyRequest } from 'idb-keyval';
import { presetsFrom } from '@/domain/presets/preset-schema.ts';
import type { PresetStore } from '@/domain/presets/preset-store.ts';
import { announcer } from './announcer.ts';
import { objectStore } from './object-store.ts';

const LIST = 'list';

/** One record with the whole list, whose order is part of it. */
export function indexedDbPresetStore({ name = 'bildwerk' } = {}): PresetStore {
  const records = objectStore(`${name}-presets`);
  const changes = announcer(`${name}-presets`, presetsFrom);
  return {
    read: async () =>
      presetsFrom(await records.read((store) => promisifyRequest<unknown>(store.get(LIST)))),

    async change(change) {
      const presets = await records.write(async (store) => {
        // What could not be read again is not written.
        const changed = presetsFrom(change(presetsFrom(await promisifyRequest(store.get(LIST)))));
        store.put(changed, LIST);
        return changed;
      });
      changes.tell({ put: [presets], removed: [] });
      return presets;
    },

    subscribe: (listener) =>
      changes.subscribe(({ put }) => {
        for (const presets of put) listener(presets);
      }),
  };
}
