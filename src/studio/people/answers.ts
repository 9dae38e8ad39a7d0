import type { Permission, PersonShown } from '@/domain/recipe/permission.ts';

/** Somebody who is shown, and when it was said that they may be, where their picture's recipe says so. */
export type Shown = PersonShown & { readonly atMs?: number };

/** Who of these was not answered for yet, and what was said of the others. */
export function answersFor(
  people: readonly Shown[],
  permissions: readonly Permission[] = [],
): { readonly unanswered: readonly PersonShown[]; readonly permissions: readonly Permission[] } {
  const known = people.map((person) => permissionFor(person, permissions) ?? person);
  return {
    unanswered: known.filter((person) => !isPermission(person)),
    permissions: known.filter(isPermission),
  };
}

export function permissionFor(
  { kind, of }: PersonShown,
  permissions: readonly Permission[] = [],
): Permission | undefined {
  return permissions.find((one) => one.kind === kind && one.of === of);
}

function isPermission(person: Shown): person is Permission {
  return person.atMs !== undefined;
}
