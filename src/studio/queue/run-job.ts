import type { Backend, GenerationEvent, Notice } from '@/domain/generation/backend.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Arrived } from '@/domain/queue/arrival-store.ts';
import { connectionOf, type Job, type JobEvent } from '@/domain/queue/job.ts';
import { hasLanguage } from '@/domain/prompt/has-language.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { failureIn } from '../failure-in.ts';
import type { JobMaterial } from './job-material.ts';

interface Making {
  /** Where it is made, and the name of where it was to be made. */
  readonly connection: string;
  readonly asked: string;
  readonly backend: Backend;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Rejects with a failure where something of it is gone. */
  readonly materialOf: (job: Job) => Promise<JobMaterial>;
  /** Settles when what must not be forgotten has been written down. */
  readonly onEvent: (event: JobEvent) => Promise<void> | void;
  readonly onPreview: (image: Blob) => void;
}

/** Has the picture of a running job made. Gives why that failed where it did. */
export async function receivePicture(job: Job, making: Making): Promise<Arrived | Failure> {
  try {
    return await receive(job, making);
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'unknown';
    return failureIn(error) ?? { kind: 'broken', detail };
  }
}

async function receive(job: Job, making: Making): Promise<Arrived | Failure> {
  const { now, onEvent, onPreview } = making;
  const startedAtMs = job.state.name === 'running' ? job.state.startedAtMs : now();
  const { recipe, leftOut } = await recipeFor(job, making);
  const notices = job.state.name === 'running' ? [...job.state.notices] : [];
  const isElsewhere = making.connection !== connectionOf(job);
  if (isElsewhere && !notices.some(({ kind }) => kind === 'made-elsewhere')) {
    const wasFree = job.route?.rule === 'first-free' && !job.givenUp?.includes(connectionOf(job));
    const notice = {
      kind: 'made-elsewhere',
      asked: making.asked,
      ...(wasFree && { wasFree }),
    } as const;
    notices.push(notice);
    void onEvent({ type: 'noticed', notice });
  }
  const { connection } = making;
  const { handed, pictures } = await making.materialOf({ ...job, connection, recipe });
  let hasPreview = false;
  for await (const event of eventsOf(job, recipe, handed, making)) {
    switch (event.type) {
      case 'queued': {
        const { handle, position, waitMs } = event;
        await onEvent({ type: 'queued', atMs: now(), handle, position, waitMs });
        break;
      }
      case 'progress':
        void onEvent({ type: 'progressed', done: event.done });
        break;
      case 'preview':
        onPreview(event.image);
        if (!hasPreview) void onEvent({ type: 'previewed', atMs: now() });
        hasPreview = true;
        break;
      case 'notice':
        notices.push(event.notice);
        void onEvent({ type: 'noticed', notice: event.notice });
        break;
      case 'picture': {
        const { image, seed = recipe.seed, cost } = event;
        const ends = { startedAtMs, endedAtMs: now() };
        const made = {
          image,
          connection,
          notices: [...leftOut, ...notices],
          pictures,
          recipe: { ...recipe, seed },
        };
        return { ...made, ...ends, ...(cost && { cost }) };
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
  { backend, signal }: Making,
): AsyncIterable<GenerationEvent> {
  const handle = state.name === 'running' ? state.handedOver?.handle : undefined;
  return handle !== undefined && backend.resume
    ? backend.resume(handle, recipe, { signal })
    : backend.generate(recipe, { signal, ...handed });
}

/**
 * Another kind of service has other models, and may take prompts in another dialect; a recipe that
 * names no model is for the first one.
 */
async function recipeFor(
  { recipe: asked, leftOut = [] }: Job,
  { backend, signal }: Making,
): Promise<{ readonly recipe: Recipe; readonly leftOut: readonly Notice[] }> {
  const isOther = asked.backend !== backend.kind;
  const said = isOther && hasLanguage(asked.prompt) ? await translatedFor(asked, backend.kind) : {};
  const recipe = isOther ? { ...asked, ...said, backend: backend.kind, model: '' } : asked;
  const notices = leftOut.map((text): Notice => ({ kind: 'left-out', text }));
  if (recipe.model !== '') return { recipe, leftOut: notices };
  const [first] = await backend.models(signal);
  return { recipe: { ...recipe, model: first?.id ?? '' }, leftOut: notices };
}

async function translatedFor(
  { prompt, negative, backend }: Recipe,
  kind: string,
): Promise<Pick<Recipe, 'prompt' | 'negative'>> {
  const { dialectOf, joinedAvoid, translated } = await import('@/domain/prompt/dialect.ts');
  const sent = translated(prompt, dialectOf(backend), dialectOf(kind));
  return { prompt: sent.prompt, negative: joinedAvoid(negative, sent.avoid.join(', ')) };
}
