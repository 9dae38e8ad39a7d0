import { createStore, type StoreApi } from 'zustand/vanilla';
import { SKETCH } from '@/domain/generation/connection.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { Backends } from '../connections/backends.ts';
import type { Connections } from '../connections/connections.ts';
import type { ChoiceFollower } from './follow-choice.ts';

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

export const UNKNOWN: ChosenModel = {
  model: null,
  problem: null,
  missing: null,
  mayCharge: false,
};

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
  let following: Promise<ChoiceFollower> | undefined;
  const follow = () =>
    (following ??= import('./follow-choice.ts').then(({ followChoice }) =>
      followChoice({ state, draft, connections, backends }),
    ));
  const begin = () => {
    if (draft.getState().connection !== SKETCH.id) void follow();
  };
  draft.subscribe(begin);
  begin();
  return {
    state,
    askAgain: () => void follow().then((follower) => follower.askAgain()),
    watch: () => {
      const end = follow().then((follower) => follower.watch());
      return () => void end.then((stop) => stop());
    },
  };
}
