import type { Guide } from '@/domain/generation/guides.ts';
import { type ImageProblem, ImageRefusal } from '@/domain/library/image-workshop.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { MAX_REFERENCES, type Reference, withReference } from '@/domain/recipe/reference.ts';
import { drawGuide } from './draw-guide.ts';
import type { Studio } from '../studio.ts';

/** Why something did not become a reference image. */
export type AddingProblem =
  | ImageProblem
  | 'too-many'
  | 'not-stored'
  | 'gone'
  | 'no-subject'
  | 'not-drawn';

type Adding = Pick<Studio, 'ports' | 'draft'>;

/** Adds files in their order; gives why some were refused, each reason once. */
export async function addFiles(
  studio: Adding,
  files: readonly File[],
): Promise<readonly AddingProblem[]> {
  const problems = new Set<AddingProblem>();
  for (const file of files) {
    const problem = isFull(studio) ? 'too-many' : await addFile(studio, file);
    if (problem !== null) problems.add(problem);
  }
  return [...problems];
}

async function addFile(studio: Adding, file: File): Promise<AddingProblem | null> {
  const { ports } = studio;
  try {
    const { workshop } = await ports.later();
    const { image, size } = await workshop.admit(file);
    const hash = await (await ports.storage).references.add(image, ports.now());
    return add(studio, { source: { kind: 'file', hash }, size });
  } catch (error) {
    return error instanceof ImageRefusal ? error.problem : 'not-stored';
  }
}

export function addPicture(
  studio: Adding,
  { id, width, height }: Pick<Picture, 'id' | 'width' | 'height'>,
): AddingProblem | null {
  return add(studio, { source: { kind: 'picture', id }, size: { width, height } });
}

/** Adds the picture of this id, as when it was dragged from the wall. */
export async function addPictureById(studio: Adding, id: string): Promise<AddingProblem | null> {
  const picture = await (await studio.ports.storage).library.get(id).catch(() => null);
  return picture === null ? 'gone' : addPicture(studio, picture);
}

/** Has the picture's backend draw a guide to it, and adds that. */
export async function addGuide(
  studio: Adding & Pick<Studio, 'backends'>,
  picture: Picture,
  guide: Guide,
): Promise<AddingProblem | null> {
  const drawn = await drawGuide(studio, picture, guide);
  if (typeof drawn === 'string') return drawn === 'failed' ? 'not-drawn' : drawn;
  try {
    const { ports } = studio;
    const hash = await (await ports.storage).references.add(drawn, ports.now());
    const { width, height } = picture;
    return add(studio, {
      source: { kind: 'guide', id: picture.id, guide, hash },
      size: { width, height },
    });
  } catch {
    return 'not-stored';
  }
}

function add(studio: Adding, reference: Reference): AddingProblem | null {
  if (isFull(studio)) return 'too-many';
  studio.draft.setState(({ references }) => ({ references: withReference(references, reference) }));
  return null;
}

function isFull({ draft }: Adding): boolean {
  return draft.getState().references.length >= MAX_REFERENCES;
}
