import type { PersonShown } from '@/domain/recipe/permission.ts';
import type { Studio } from '../studio.ts';

/** Writes down with the draft that the user said to be allowed to show these people. */
export function allowPeople(
  { draft, ports }: Pick<Studio, 'draft' | 'ports'>,
  people: readonly PersonShown[],
): void {
  const atMs = ports.now();
  draft.setState(({ permissions = [] }) => ({
    permissions: [...permissions, ...people.map(({ kind, of }) => ({ kind, of, atMs }))],
  }));
}
