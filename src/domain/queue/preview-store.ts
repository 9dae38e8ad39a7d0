/** PORT. Keeps the newest preview of each job until its picture is there. */
export interface PreviewStore {
  all(): Promise<ReadonlyMap<string, Blob>>;
  put(id: string, image: Blob): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Calls back with every preview that any tab puts. */
  subscribe(listener: (id: string, image: Blob) => void): () => void;
}
