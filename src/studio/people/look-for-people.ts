import { SKETCH } from '@/domain/generation/connection.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { peopleIn } from '@/domain/prompt/check/check-prompt.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { Permission, PersonShown } from '@/domain/recipe/permission.ts';
import { type Reference, referenceKey } from '@/domain/recipe/reference.ts';
import { referenceBytes } from '../references/reference-bytes.ts';
import type { Studio } from '../studio.ts';
import { seesFace } from './face-looks.ts';

/** Who is to be seen in the pictures of a draft, as far as a device can tell. */
export interface PeopleShown {
  /** Those of whom the user has not said to be allowed to show them. */
  readonly unanswered: readonly PersonShown[];
  /** What was said of the others. */
  readonly permissions: readonly Permission[];
  /** Whether there are references that could not be looked at. */
  readonly isUncertain: boolean;
}

type Looking = Pick<Studio, 'ports' | 'record'>;

/** Sketch draws with signs, so a name brings nobody's face into its pictures. */
export async function lookForPeople(studio: Looking, draft: Draft): Promise<PeopleShown> {
  const names = draft.backend === SKETCH.kind ? [] : peopleIn(draft.prompt);
  const faces = await Promise.allSettled(draft.references.map((one) => faceIn(studio, one)));
  const people = [
    ...names.map((name): Partial<Permission> & PersonShown => ({ kind: 'name', of: name })),
    ...faces.flatMap((face) => (face.status === 'fulfilled' && face.value ? [face.value] : [])),
  ].map((person) => permissionFor(person, draft.permissions) ?? person);
  return {
    unanswered: people.filter((person) => !isPermission(person)),
    permissions: people.filter(isPermission),
    isUncertain: faces.some(({ status }) => status === 'rejected'),
  };
}

function isPermission(person: Partial<Permission> & PersonShown): person is Permission {
  return person.atMs !== undefined;
}

/** With what was said of it when the picture was brought in. */
async function faceIn(
  { ports, record }: Looking,
  reference: Reference,
): Promise<(Partial<Permission> & PersonShown) | null> {
  const { source } = reference;
  const picture = source.kind === 'file' ? null : await record(source.id);
  if (picture !== null && isDrawn(picture)) return null;
  const of = referenceKey(reference);
  const open = async () => referenceBytes(await ports.storage, source);
  if (!(await seesFace(ports, of, open))) return null;
  const said = permissionFor(
    { kind: 'face', of: picture?.hash ?? '' },
    picture?.recipe.permissions,
  );
  return { ...said, kind: 'face', of };
}

function isDrawn({ origin, recipe }: Picture): boolean {
  return origin.kind === 'made' && recipe.backend === SKETCH.kind;
}

function permissionFor(
  { kind, of }: PersonShown,
  permissions: readonly Permission[] = [],
): Permission | undefined {
  return permissions.find((one) => one.kind === kind && one.of === of);
}
