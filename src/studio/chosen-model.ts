import { createStore, type StoreApi } from 'zustand/vanilla';
import { SKETCH } from '@/domain/generation/connection.ts';
import { nearestConnection } from '@/domain/generation/connection-list.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { Backends } from './backends.ts';
import type { Connections } from './connections.ts';

/** What the draft's model honours, as far as it is known. */
export interface ChosenModel {
  /** Null while it is being asked for, and where nobody says. */
  readonly model: Model | null;
  /** Why nobody says. */
  readonly problem: unknown;
  /** The model that was asked for and is not offered, so that another one stands in. */
  readonly missing: string | null;
  /** Whether a picture may cost money, also where nobody knows how much. */
  readonly mayCharge: boolean;
}

export interface ModelChoice {
  readonly state: StoreApi<ChosenModel>;
  /** Asks for Sketch's model, too, until the function that it gives is called. */
  readonly watch: () => () => void;
  /** Asks once more after a problem. */
  readonly askAgain: () => void;
}

const UNKNOWN: ChosenModel = { model: null, problem: null, missing: null, mayCharge: false };

/**
 * Follows the draft. A service is asked at once what its model honours; Sketch, whose code is not
 * wanted at the start, only when something needs to know.
 */
export function openModelChoice(
  draft: StoreApi<Draft>,
  connections: Connections,
  backends: Backends,
): ModelChoice {
  const state = createStore<ChosenModel>(() => UNKNOWN);
  let lookingFor = '';
  let watchers = 0;

  const ask = async (key: string, { connection, model: wanted }: Draft) => {
    let found = UNKNOWN;
    try {
      const model = await backends.model(connection, wanted);
      const { mayCharge = false } = await backends.open(connection);
      const missing = wanted === '' || wanted === model.id ? null : wanted;
      found = { ...UNKNOWN, model, missing, mayCharge };
    } catch (problem) {
      found = { ...UNKNOWN, problem };
    }
    if (key !== lookingFor) return;
    state.setState(found, true);
    if (found.model === null || found.model.id === wanted) return;
    lookingFor = keyOf({ connection, model: found.model.id });
    draft.setState({ model: found.model.id });
  };
  const follow = () => {
    const now = draft.getState();
    const isWanted = watchers > 0 || now.connection !== SKETCH.id;
    const key = isWanted ? keyOf(now) : '';
    if (key === lookingFor) return;
    lookingFor = key;
    state.setState(UNKNOWN, true);
    if (isWanted) void ask(key, now);
  };
  const askAgain = () => {
    lookingFor = '';
    follow();
  };

  draft.subscribe(follow);
  backends.subscribe(askAgain);
  connections.state.subscribe(() => stayWithinReach(draft, connections));
  void connections.read.then(() => stayWithinReach(draft, connections));
  follow();
  return {
    state,
    askAgain,
    watch() {
      watchers += 1;
      follow();
      return () => {
        watchers -= 1;
      };
    },
  };
}

/** A draft whose connection is gone is for another one from then on. */
function stayWithinReach(draft: StoreApi<Draft>, { state }: Connections): void {
  const { connection, backend } = draft.getState();
  const { id, kind } = nearestConnection(state.getState(), connection, backend);
  if (id !== connection) draft.setState({ connection: id, backend: kind, model: '' });
}

function keyOf({ connection, model }: Pick<Draft, 'connection' | 'model'>): string {
  return JSON.stringify([connection, model]);
}
