import type { Backend } from '@/domain/generation/backend.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Ports } from './studio.ts';

/** The backends that the studio can use, each loaded once and when it is first asked for. */
export interface Backends {
  /** Rejects for a kind that is not there or cannot be loaded now; it may be asked for again. */
  load(kind: string): Promise<Backend>;
  /** What a model honours; the backend's first model stands in for one that it does not know. */
  model(kind: string, id: string): Promise<Model>;
}

export function openBackends({ backends }: Pick<Ports, 'backends'>): Backends {
  const load = remembered(async (kind) => {
    const loader = backends[kind];
    if (loader === undefined) throw new Error(`There is no backend ${kind}.`);
    return loader();
  });
  const models = remembered(async (kind) => (await load(kind)).models(AbortSignal.timeout(30_000)));
  const model = remembered(async (key) => {
    const [kind = '', id] = JSON.parse(key) as string[];
    const offered = await models(kind);
    const found = offered.find((candidate) => candidate.id === id) ?? offered[0];
    if (found === undefined) throw new Error(`${kind} offers no model.`);
    return found;
  });
  return { load, model: (kind, id) => model(JSON.stringify([kind, id])) };
}

/** Remembers what a promise gave, but no failure. The same promise for the same key, as React's `use` needs. */
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
