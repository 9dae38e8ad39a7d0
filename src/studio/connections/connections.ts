import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ConnectionList, ONLY_SKETCH } from '@/domain/generation/connection-list.ts';
import type { Ports } from '../studio.ts';

/** The user's connections, as all tabs see them. */
export interface Connections {
  /** Only Sketch until they have been read. */
  readonly state: StoreApi<ConnectionList>;
  /** Settles when what is stored is in `state`. */
  readonly read: Promise<void>;
  /** Changes them on disk; rejects where that cannot be written. */
  readonly change: (change: (list: ConnectionList) => ConnectionList) => Promise<void>;
}

export function openConnections({ storage }: Pick<Ports, 'storage'>): Connections {
  const state = createStore<ConnectionList>(() => ONLY_SKETCH);
  const read = storage.then(async ({ connections }) => {
    connections.subscribe((list) => state.setState(list, true));
    const stored = await connections.read().catch(() => null);
    if (stored) state.setState(stored, true);
    return undefined;
  });
  const change: Connections['change'] = async (how) => {
    await read;
    await (await storage).connections.change(how);
  };
  return { state, read, change };
}
