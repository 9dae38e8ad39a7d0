import type { Backend, GenerationEvent, Notice } from '@/domain/generation/backend.ts';
import type { Cost } from '@/domain/generation/cost.ts';
import type { ExpenseStore } from '@/domain/generation/expense.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { connectionOf, type Job, type JobEvent } from '@/domain/generation/job.ts';
import type { Library } from '@/domain/library/library.ts';
import { UNMARKED } from '@/domain/library/picture.ts';
import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { failureIn } from '../failure-in.ts';
import type { JobMaterial } from './job-material.ts';

interface JobSurroundings {
  readonly library: Library;
  readonly expenses: ExpenseStore;
  readonly thumbnailer: Thumbnailer;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly backend: Backend;
  /** Rejects with a failure where something of it is gone. */
  readonly materialOf: (job: Job) => Promise<JobMaterial>;
  /** Settles when what must not be forgotten has been written down. */
  readonly onEvent: (event: JobEvent) => Promise<void> | void;
  readonly onPreview: (image: Blob) => void;
  /** The backend has done its part; what is left is keeping the picture. */
  readonly onReceived: () => void;
}

/** Makes the picture of one job and keeps it. Gives why that failed; null when it is kept. */
export async function runJob(job: Job, around: JobSurroundings): Promise<Failure | null> {
  try {
    const result = await receive(job, around);
    if ('kind' in result) return result;
    around.onReceived();
    return await keep(job, result, around);
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'unknown';
    return failureIn(error) ?? { kind: 'broken', detail };
  }
}

interface Received {
  readonly image: Blob;
  readonly notices: readonly Notice[];
  readonly recipe: Recipe;
  /** The pictures of the library that it was made from, as far as the job does not say it. */
  readonly pictures: readonly string[];
  readonly cost?: Cost;
}

async function receive(job: Job, around: JobSurroundings): Promise<Received | Failure> {
  const recipe = await withModel(job.recipe, around);
  const notices = job.state.name === 'running' ? [...job.state.notices] : [];
  const { handed, pictures } = await around.materialOf({ ...job, recipe });
  for await (const event of eventsOf(job, recipe, handed, around)) {
    switch (event.type) {
      case 'queued': {
        const { handle, position, waitMs } = event;
        await around.onEvent({ type: 'queued', handle, position, waitMs });
        break;
      }
      case 'progress':
        void around.onEvent({ type: 'progressed', done: event.done });
        break;
      case 'preview':
        around.onPreview(event.image);
        break;
      case 'notice':
        notices.push(event.notice);
        void around.onEvent({ type: 'noticed', notice: event.notice });
        break;
      case 'picture': {
        const { image, seed = recipe.seed, cost } = event;
        return { image, notices, pictures, recipe: { ...recipe, seed }, ...(cost && { cost }) };
      }
      case 'failed':
        return event.failure;
    }
  }
  return { kind: 'unreadable-reply' };
}

/** What a service has taken before is waited for; anything else is asked for now. */
function eventsOf(
  { state }: Job,
  recipe: Recipe,
  handed: JobMaterial['handed'],
  { backend, signal }: JobSurroundings,
): AsyncIterable<GenerationEvent> {
  const handle = state.name === 'running' ? state.handedOver?.handle : undefined;
  return handle !== undefined && backend.resume
    ? backend.resume(handle, recipe, { signal })
    : backend.generate(recipe, { signal, ...handed });
}

/** A recipe that names no model is for the first one. */
async function withModel(recipe: Recipe, { backend, signal }: JobSurroundings): Promise<Recipe> {
  if (recipe.model !== '') return recipe;
  const [first] = await backend.models(signal);
  return { ...recipe, model: first?.id ?? '' };
}

async function keep(
  job: Job,
  { image, notices, recipe, pictures, cost }: Received,
  around: JobSurroundings,
): Promise<Failure | null> {
  const connection = connectionOf(job);
  if (cost) {
    const expense = { id: job.id, connection, atMs: around.now(), cost };
    await around.expenses.add(expense).catch(() => undefined);
  }
  const endedAtMs = around.now();
  const startedAtMs = job.state.name === 'running' ? job.state.startedAtMs : endedAtMs;
  const thumbnail = await around.thumbnailer.thumbnail(image).catch(() => null);
  if (thumbnail === null) return { kind: 'unreadable-reply' };
  try {
    await around.library.save(
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
        ...UNMARKED,
      },
      { original: image, thumbnail: thumbnail.image },
    );
    return null;
  } catch {
    return { kind: 'not-stored' };
  }
}
