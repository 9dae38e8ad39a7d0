import type { Backend } from '@/domain/generation/backend.ts';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import type { Model } from '@/domain/generation/model.ts';

/** The backends behind the user's connections, each loaded and opened when it is first asked for. */
export interface Backends {
  /** The kinds of which there can be connections, Sketch apart. */
  kinds(): Promise<readonly string[]>;
  /** Rejects for a kind that is not there or cannot be loaded now; it may be asked for again. */
  kind(kind: string): Promise<BackendKind<Backend>>;
  /**
   * Rejects with a `NoConnection`, with a `VaultError` where its key cannot be read now, and where
   * its code cannot be loaded; it may be asked for again.
   */
  open(connection: string): Promise<Backend>;
  /** What the service offers, not older than a minute. Rejects when it does not say. */
  models(connection: string): Promise<readonly Model[]>;
  /** What a model honours; the service's first model stands in for one that it does not offer. */
  model(connection: string, id: string): Promise<Model>;
  /** Calls back when a connection or its key has changed, after which it is opened anew. */
  subscribe(listener: () => void): void;
}

/** The same, where even their opener is loaded when it is first used. */
export function lazyBackends(load: () => Promise<Backends>): Backends {
  let loading: Promise<Backends> | undefined;
  const loaded = () => (loading ??= load());
  return {
    kinds: async () => (await loaded()).kinds(),
    kind: async (kind) => (await loaded()).kind(kind),
    open: async (connection) => (await loaded()).open(connection),
    models: async (connection) => (await loaded()).models(connection),
    model: async (connection, id) => (await loaded()).model(connection, id),
    subscribe: (listener) => void loaded().then((backends) => backends.subscribe(listener)),
  };
}
