import type { Connection } from '@/domain/generation/connection.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { type Draft, EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { jobsFromDraft } from './generate.ts';
import type { Studio } from '../studio.ts';

/**
 * Asks a model for the picture anew, with the picture as its reference and its prompt as it was.
 * `strength` counts where the model honours it.
 */
export function paintOver(
  { ports, queue }: Pick<Studio, 'ports' | 'queue'>,
  picture: Picture,
  { connection, model }: { readonly connection: Connection; readonly model: Model },
  strength: number,
): void {
  const { id, width, height, recipe } = picture;
  const draft: Draft = {
    ...EMPTY_DRAFT,
    prompt: recipe.prompt,
    negative: model.honours.negative ? recipe.negative : '',
    size: recipe.size,
    connection: connection.id,
    backend: connection.kind,
    model: model.id,
    ...(model.honours.references?.strength === true && { options: { strength } }),
    references: [{ source: { kind: 'picture', id }, size: { width, height } }],
    parents: [id],
  };
  queue.add(jobsFromDraft(draft, ports.now(), ports.random));
}

/** Whether a model can start from a picture. */
export function takesReferences({ honours }: Model): boolean {
  return (honours.references?.max ?? 0) > 0;
}
