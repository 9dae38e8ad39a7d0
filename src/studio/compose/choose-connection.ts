import type { Connection } from '@/domain/generation/connection.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { StoreApi } from 'zustand/vanilla';

/** Has the draft made by a connection and one of its models, by its first one without; the rest of the recipe stays. */
export function chooseConnection(
  { draft }: { readonly draft: StoreApi<Draft> },
  { id, kind }: Connection,
  model = '',
): void {
  draft.setState({ connection: id, backend: kind, model });
}
