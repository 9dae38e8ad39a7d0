import type { StoreApi } from 'zustand/vanilla';
import { SKETCH } from '@/domain/generation/connection.ts';
import { nearestConnection } from '@/domain/generation/connection-list.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { Backends } from '../connections/backends.ts';
import { type ChosenModel, UNKNOWN } from './chosen-model.ts';
import type { Connections } from '../connections/connections.ts';

export interface ChoiceFollower {
  readonly watch: () => () => void;
  readonly askAgain: () => void;
}

interface Around {
  readonly state: StoreApi<ChosenModel>;
  readonly draft: StoreApi<Draft>;
  readonly connections: Connections;
  readonly backends: Backends;
}

/** Asks what the draft's model honours, and asks again whenever that may have changed. */
export function followChoice({ state, draft, connections, backends }: Around): ChoiceFollower {
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
