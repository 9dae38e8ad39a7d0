/** PORT. Whether the browser has a network; that it has one does not say that anything answers. */
export interface Network {
  isOnline(): boolean;
  /** Calls back when that has changed. */
  subscribe(listener: () => void): () => void;
}
