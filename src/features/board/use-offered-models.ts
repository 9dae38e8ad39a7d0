import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { BoardModel } from '@/domain/board/board.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** What a connection offers; null where it does not say. */
export interface OfferedModels {
  readonly connection: string;
  readonly name: string;
  readonly models: readonly BoardModel[] | null;
}

/** The models of all connections, in their order; a connection is there when it has answered. */
export function useOfferedModels(isWanted: boolean): readonly OfferedModels[] {
  const { backends, connections } = useStudio();
  const list = useStore(connections.state, (state) => state.connections);
  const [offers, setOffers] = useState<ReadonlyMap<string, OfferedModels>>(new Map());
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    const ask = async ({ id: connection, kind: backend, name }: (typeof list)[number]) => {
      const known = await backends.models(connection).catch(() => null);
      const models =
        known?.map((model) => ({
          connection,
          backend,
          model: model.id,
          name: list.length > 1 && model.name !== name ? `${model.name} (${name})` : model.name,
        })) ?? null;
      if (isCurrent) setOffers((all) => new Map(all).set(connection, { connection, name, models }));
    };
    for (const connection of list) void ask(connection);
    return () => {
      isCurrent = false;
    };
  }, [backends, list, isWanted]);
  return list.flatMap(({ id }) => offers.get(id) ?? []);
}
