import type { ConnectionList } from './connection-list.ts';

/** PORT. Keeps the connections, without their keys. Every promise settles after the transaction has completed. */
export interface ConnectionStore {
  read(): Promise<ConnectionList>;
  /** Changes the list in a single transaction, and gives it as it then is. */
  change(change: (list: ConnectionList) => ConnectionList): Promise<ConnectionList>;
  /** Calls back after every change by any tab, this one included. */
  subscribe(listener: (list: ConnectionList) => void): () => void;
}
