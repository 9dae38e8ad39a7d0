import { SKETCH } from '@/domain/generation/connection.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { peopleIn } from '@/domain/prompt/check/check-prompt.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import { type Reference, referenceKey } from '@/domain/recipe/reference.ts';
import { referenceBytes } from '../references/reference-bytes.ts';
import type { Studio } from '../studio.ts';
import { permissionFor, type Shown } from './answers.ts';
import { seesFace } from './face-looks.ts';

/** Who is to be seen in the pictures of a draft, as far as a device can tell. */
export interface PeopleShown {
  readonly people: readonly Shown[];
  /** Whether there are references that could not be looked at. */
  readonly isUncertain: boolean;
}

type Looking = Pick<Studio, 'ports' | 'record'>;

/** Sketch draws with signs, so a name brings nobody's face into its pictures. */
export async function lookForPeople(
  studio: Looking,
  { backend, prompt, references }: Pick<Draft, 'backend' | 'prompt' | 'references'>,
): Promise<PeopleShown> {
  const names = backend === SKETCH.kind ? [] : peopleIn(prompt);
  const looks = await Promise.allSettled(references.map((one) => faceIn(studio, one)));
  const faces = looks.flatMap((look) => (look.status === 'fulfilled' ? look.value : []));
  return {
    people: [...names.map((of) => ({ kind: 'name', of }) as const), ...faces],
    isUncertain: looks.some(({ status }) => status === 'rejected'),
  };
}

/** At most one; with what was said of it when the picture was brought in. */
async function faceIn({ ports, record }: Looking, reference: Reference): Promise<Shown[]> {
  const { source } = reference;
  const picture = source.kind === 'file' ? null : await record(source.id);
  if (picture !== null && isDrawn(picture)) return [];
  const of = referenceKey(reference);
  const open = async () => referenceBytes(await ports.storage, source);
  if (!(await seesFace(ports, of, open))) return [];
  const said = permissionFor(
    { kind: 'face', of: picture?.hash ?? '' },
    picture?.recipe.permissions,
  );
  return [{ ...said, kind: 'face', of }];
}

function isDrawn({ origin, recipe }: Picture): boolean {
  return origin.kind === 'made' && recipe.backend === SKETCH.kind;
}
