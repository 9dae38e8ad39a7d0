import type { Backend, Notice } from '@/domain/generation/backend.ts';
import type { Cost } from '@/domain/generation/cost.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Job, JobEvent } from '@/domain/generation/job.ts';
import type { Library } from '@/domain/library/library.ts';
import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';

interface JobSurroundings {
  readonly library: Library;
  readonly thumbnailer: Thumbnailer;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly loadBackend: (kind: string) => Promise<Backend>;
  readonly onEvent: (event: JobEvent) => void;
  readonly onPreview: (image: Blob) => void;
}

/** Makes the picture of one job and keeps it. Gives why that failed; null when it is kept. */
export async function runJob(job: Job, around: JobSurroundings): Promise<Failure | null> {
  try {
    const result = await receive(job, around);
    return 'kind' in result ? result : await keep(job, result, around);
  } catch (error) {
    return { kind: 'broken', detail: error instanceof Error ? error.name : 'unknown' };
  }
}

interface Received {
  readonly image: Blob;
  readonly notices: readonly Notice[];
  /** The seed that was really used. */
  readonly seed: number;
  readonly cost?: Cost;
}

async function receive(job: Job, around: JobSurroundings): Promise<Received | Failure> {
  const backend = await around.loadBackend(job.recipe.backend).catch(() => null);
  if (backend === null) return { kind: 'unsupported', what: job.recipe.backend };
  const notices: Notice[] = [];
  for await (const event of backend.generate(job.recipe, { signal: around.signal })) {
    switch (event.type) {
      case 'queued':
        break;
      case 'progress':
        around.onEvent({ type: 'progressed', done: event.done });
        break;
      case 'preview':
        around.onPreview(event.image);
        break;
      case 'notice':
        notices.push(event.notice);
        around.onEvent({ type: 'noticed', notice: event.notice });
        break;
      case 'picture': {
        const { image, seed = job.recipe.seed, cost } = event;
        return { image, notices, seed, ...(cost && { cost }) };
      }
      case 'failed':
        return event.failure;
    }
  }
  return { kind: 'unreadable-reply' };
}

async function keep(
  job: Job,
  { image, notices, seed, cost }: Received,
  around: JobSurroundings,
): Promise<Failure | null> {
  const thumbnail = await around.thumbnailer.thumbnail(image).catch(() => null);
  if (thumbnail === null) return { kind: 'unreadable-reply' };
  const endedAtMs = around.now();
  const startedAtMs = job.state.name === 'running' ? job.state.startedAtMs : endedAtMs;
  try {
    await around.library.save(
      {
        id: job.id,
        batch: job.batch,
        recipe: { ...job.recipe, seed },
        ...thumbnail.size,
        sizeBytes: image.size,
        mediaType: image.type,
        placeholder: thumbnail.placeholder,
        parents: job.parents,
        favorite: false,
        createdAtMs: endedAtMs,
        durationMs: endedAtMs - startedAtMs,
        notices,
        ...(cost && { cost }),
        deletedAtMs: null,
      },
      { original: image, thumbnail: thumbnail.image },
    );
    return null;
  } catch {
    return { kind: 'not-stored' };
  }
}
