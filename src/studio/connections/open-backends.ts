import type { Backend } from '@/domain/generation/backend.ts';
import { type Connection, SKETCH } from '@/domain/generation/connection.ts';
import { connectionById } from '@/domain/generation/connection-list.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Backends } from './backends.ts';
import type { Connections } from './connections.ts';
import type { Keys } from './keys.ts';
import type { Ports } from '../studio.ts';

export class NoConnection extends Error {
  override readonly name = 'NoConnection';
}

/** A kind of backend that this version does not know. */
export class NoBackend extends Error {
  override readonly name = 'NoBackend';
}

/** An open connection, and what it is known to offer. */
interface Opened {
  readonly connection: Connection;
  readonly backend: Promise<Backend>;
  models: { readonly atMs: number; readonly answer: Promise<readonly Model[]> } | null;
  readonly described: Map<string, Promise<Model>>;
}

const FRESH_MS = 60_000;
const PATIENCE_MS = 30_000;

/** Opens connections, and remembers what is open until a connection or its key changes. */
export function openBackends(ports: Ports, connections: Connections, keys: Keys): Backends {
  const opened = new Map<string, Opened>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const forget = (isStale: (one: Opened) => boolean) => {
    for (const [id, one] of opened) if (isStale(one)) opened.delete(id);
    tell();
  };

  const kind = remembered(async (name) => {
    const load = ports.backends[name] ?? (await ports.later()).remoteBackends[name];
    if (load === undefined) throw new NoBackend(name);
    return load();
  });
  keys.subscribe(() => forget(({ connection }) => connection !== SKETCH));
  connections.state.subscribe((list) =>
    forget(({ connection }) => connectionById(list, connection.id) !== connection),
  );

  const openNow = async (connection: Connection): Promise<Backend> => {
    const { needs, open } = await kind(connection.kind);
    const key = needs.key === 'none' ? null : await (await keys.vault()).get(connection.id);
    return open(connection, { key });
  };
  const enter = (connection: Connection): Opened => {
    const known = opened.get(connection.id);
    if (known?.connection === connection) return known;
    const backend = openNow(connection);
    const entered = { connection, backend, models: null, described: new Map() };
    opened.set(connection.id, entered);
    backend.catch(() => opened.get(connection.id) === entered && opened.delete(connection.id));
    return entered;
  };
  const find = async (id: string): Promise<Opened> => {
    if (id === SKETCH.id) return enter(SKETCH);
    await connections.read;
    const connection = connectionById(connections.state.getState(), id);
    if (connection === null) throw new NoConnection();
    return enter(connection);
  };

  const models = async (id: string) => {
    const one = await find(id);
    const backend = await one.backend;
    if (one.models === null || ports.now() - one.models.atMs > FRESH_MS) {
      const answer = backend.models(AbortSignal.timeout(PATIENCE_MS));
      one.models = { atMs: ports.now(), answer };
      answer.catch(() => (one.models = null));
    }
    return one.models.answer;
  };

  const describe = async (id: string, modelId: string) => {
    const offered = await models(id);
    const model = offered.find((candidate) => candidate.id === modelId) ?? offered[0];
    if (model === undefined) throw new Error('It offers no model.');
    const backend = await (await find(id)).backend;
    return (
      (await backend.describe?.(model, AbortSignal.timeout(PATIENCE_MS)).catch(() => model)) ??
      model
    );
  };

  return {
    kinds: async () => Object.keys((await ports.later()).remoteBackends),
    kind,
    open: async (id) => (await find(id)).backend,
    models,
    async model(id, modelId) {
      const { described } = await find(id);
      const known = described.get(modelId);
      if (known) return known;
      const model = describe(id, modelId);
      described.set(modelId, model);
      model.catch(() => described.delete(modelId));
      return model;
    },
    subscribe: (listener) => void listeners.add(listener),
  };
}

/** Remembers what a promise gave, but no failure. */
function remembered<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const answers = new Map<string, Promise<Value>>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
