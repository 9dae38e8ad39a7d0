import type { GenerationRequest } from '@/domain/generation/backend.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { connectionOf, type Job } from '@/domain/queue/job.ts';
import type { Honours } from '@/domain/generation/model.ts';
import type { ImageWorkshop } from '@/domain/library/image-workshop.ts';
import { picturesIn } from '@/domain/recipe/reference.ts';
import type { Backends } from '../connections/backends.ts';
import { type ReferenceFiles, referenceBytes } from '../references/reference-bytes.ts';

/** What a job hands to its backend beside the recipe. */
export interface JobMaterial {
  readonly handed: Pick<GenerationRequest, 'references' | 'mask'>;
  /** The pictures of the library that it really starts from. */
  readonly pictures: readonly string[];
}

const NOTHING: JobMaterial = { handed: {}, pictures: [] };

/**
 * The bytes of a job's references, and the mask on the first, in the form that its model takes. The
 * references that are too many go with them as they are, so that the backend says so.
 * Rejects with a failure where one is gone.
 */
export async function jobMaterial(
  job: Job,
  around: {
    readonly files: ReferenceFiles;
    readonly backends: Backends;
    readonly workshop: () => Promise<ImageWorkshop>;
  },
): Promise<JobMaterial> {
  const { references = [], model } = job.recipe;
  if (references.length === 0) return NOTHING;
  const { files, backends } = around;
  const asked = backends.model(connectionOf(job), model);
  if (job.state.name === 'running' && job.state.handedOver) {
    // The service has had them: nothing is read, and nothing stands in the way of waiting.
    const max = (await asked.catch(() => null))?.honours.references?.max;
    return { handed: {}, pictures: picturesIn(references.slice(0, max)) };
  }
  const { honours } = await asked;
  const wanted = honours.references;
  const used = references.slice(0, wanted?.max ?? 0);
  const workshop = await around.workshop();
  const bytes = await Promise.all(
    references.map(async (reference, index) => {
      const image = await referenceBytes(files, reference.source);
      if (image === null) throw new ReferenceGone();
      return wanted && index < used.length ? workshop.convert(image, wanted) : image;
    }),
  );
  const mask = await maskFor(references[0]?.mask, honours, { files, workshop });
  return { handed: { references: bytes, ...(mask && { mask }) }, pictures: picturesIn(used) };
}

/** A mask that the model does not take goes as it is, so that the backend says so. */
async function maskFor(
  hash: string | undefined,
  { mask: form, references }: Honours,
  { files, workshop }: { readonly files: ReferenceFiles; readonly workshop: ImageWorkshop },
): Promise<Blob | null> {
  if (hash === undefined) return null;
  const mask = await files.references.get(hash);
  if (mask === null) throw new ReferenceGone();
  const { maxPixels } = references ?? {};
  const fitting = await workshop.convert(mask, maxPixels === undefined ? {} : { maxPixels });
  return form === 'white' ? workshop.whiteMask(fitting) : fitting;
}

class ReferenceGone extends Error {
  override readonly name = 'ReferenceGone';
  readonly failure: Failure = { kind: 'reference-gone' };
}
