import { objectStore, type ObjectStore } from './object-store.ts';

/** The stores of a tab that dies between two writes: from then on nothing comes back from them. */
export interface MortalStores {
  readonly open: (name: string) => ObjectStore;
  /** Settles when the tab dies, which is after so many writes. */
  dieAfter(writes: number): Promise<'died'>;
  isAlive(): boolean;
}

const nothing = () => new Promise<never>(() => {});

export function mortalStores(): MortalStores {
  const life = { writes: Infinity, died: () => {} };
  const isAlive = () => life.writes > 0;
  const goesOn = () => {
    if (!isAlive()) life.died();
    return isAlive();
  };
  return {
    open(name) {
      const store = objectStore(name);
      return {
        read: (work) => (goesOn() ? store.read(work) : nothing()),
        write: (work) => (goesOn() ? store.write(work).finally(() => life.writes--) : nothing()),
      };
    },
    dieAfter(writes) {
      life.writes = writes;
      return new Promise((resolve) => (life.died = () => resolve('died')));
    },
    isAlive,
  };
}
