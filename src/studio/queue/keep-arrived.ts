import type { StoreApi } from 'zustand/vanilla';
import type { Cut } from '@/domain/formats/cut.ts';
import type { FormatTarget } from '@/domain/formats/format-target.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Arrived } from '@/domain/queue/arrival-store.ts';
import type { Job } from '@/domain/queue/job.ts';
import { UNMARKED } from '@/domain/library/picture.ts';
import type { Ports, Storage } from '../studio.ts';
import { changeJob } from './change-job.ts';
import type { QueueState } from './queue-state.ts';
import { showUnsaved } from './show-jobs.ts';

interface Keeping {
  readonly storage: Storage;
  readonly ports: Pick<Ports, 'now' | 'thumbnailer' | 'later'>;
  readonly state: StoreApi<QueueState>;
}

/**
 * Brings a picture that has arrived into the library, after which its job is done. Gives why that
 * failed; where only the space is missing, the picture stays at hand until there is some.
 */
export async function keepArrived(
  job: Job,
  arrived: Arrived,
  { storage, ports, state }: Keeping,
): Promise<Failure | null> {
  const keep = async (): Promise<Failure | null> => {
    const failure = await putInLibrary(job, arrived, storage, ports);
    if (failure !== null) return failure;
    const before = state.getState();
    const { cost } = arrived;
    const event = { type: 'finished', atMs: ports.now(), ...(cost && { cost }) } as const;
    await changeJob(storage.jobs, job.id, event);
    void storage.arrivals.remove([job.id]).catch(() => undefined);
    const { previews, unsaved } = before;
    if (previews.has(job.id)) void storage.previews.remove([job.id]).catch(() => undefined);
    if (unsaved.has(job.id)) showUnsaved(state, job.id, null);
    return null;
  };
  const failure = await keep();
  // It will not be readable later either.
  if (failure?.kind === 'unreadable-reply')
    await storage.arrivals.remove([job.id]).catch(() => undefined);
  if (failure?.kind !== 'not-stored') return failure;
  showUnsaved(state, job.id, {
    image: arrived.image,
    arrived,
    save: async () => (await keep()) === null,
  });
  return failure;
}

/** The picture has the id of its job. */
async function putInLibrary(
  job: Job,
  { image, connection, notices, recipe, pictures, cost, startedAtMs, endedAtMs }: Arrived,
  { library }: Pick<Storage, 'library'>,
  { thumbnailer, later }: Pick<Ports, 'thumbnailer' | 'later'>,
): Promise<Failure | null> {
  const thumbnail = await thumbnailer.thumbnail(image).catch(() => null);
  if (thumbnail === null) return { kind: 'unreadable-reply' };
  const { target } = recipe;
  // Without it the picture is kept whole, and can be cut later.
  const cut = target && (await findCut(later, image, target).catch(() => undefined));
  try {
    await library.save(
      {
        version: 2,
        id: job.id,
        batch: job.batch,
        recipe,
        ...thumbnail.size,
        sizeBytes: image.size,
        mediaType: image.type,
        placeholder: thumbnail.placeholder,
        parents: [...new Set([...job.parents, ...pictures])],
        hash: thumbnail.hash,
        demotedAtMs: null,
        origin: { kind: 'made' },
        createdAtMs: endedAtMs,
        durationMs: endedAtMs - startedAtMs,
        notices,
        connection,
        ...(cost && { cost }),
        ...(cut && { cut }),
        ...UNMARKED,
      },
      { original: image, thumbnail: thumbnail.image },
    );
    return null;
  } catch {
    return { kind: 'not-stored' };
  }
}

/** Its code is wanted for pictures with a format only. */
async function findCut(later: Ports['later'], image: Blob, target: FormatTarget): Promise<Cut> {
  const { cutFor } = await import('../library/cut-for.ts');
  return cutFor({ later }, image, target);
}
