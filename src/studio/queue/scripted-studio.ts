import type { Backend, GenerationEvent } from '@/domain/generation/backend.ts';
import { withConnection } from '@/domain/generation/arrange-connections.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Job } from '@/domain/queue/job.ts';
import { sampleJob } from '@/domain/queue/sample-job.ts';
import type { Settings } from '@/domain/settings/settings.ts';
import { emptyNotebook, openStudio as openScripted, scriptedBackend } from '../scripted-studio.ts';
import type { Ports, Storage, Studio } from '../studio.ts';

type Answer = Failure | 'picture' | 'never';

/** Connections that answer as they are told, in turn and at last with pictures, and say whom they heard. */
export function scripted(answers: Record<string, Answer[]>, traits: Partial<Backend> = {}) {
  const asked: string[] = [];
  const backends: Ports['backends'] = {
    paint: () =>
      Promise.resolve({
        kind: 'paint',
        needs: { addresses: [], key: 'none' },
        open: ({ id }) => ({
          kind: 'paint',
          concurrency: 1,
          models: () => Promise.resolve([]),
          async *generate(recipe, { signal }): AsyncGenerator<GenerationEvent, void> {
            asked.push(`${id} ${recipe.seed}`);
            const answer = answers[id]?.shift() ?? 'picture';
            const image = new Blob(['pixels'], { type: 'image/png' });
            if (answer === 'never') {
              yield { type: 'preview', image };
              await new Promise((_, reject) => {
                signal.addEventListener('abort', () => reject(signal.reason as Error));
              });
            } else if (answer === 'picture')
              yield { type: 'picture', image, size: { width: 4, height: 4 } };
            else yield { type: 'failed', failure: answer };
          },
          ...traits,
          ...(id.startsWith('paid') && { mayCharge: true }),
        }),
      }),
  };
  return { asked, backends };
}

/** The storage with connections of these names in it. */
export async function storageWith(
  storage: Omit<Storage, 'problem'>,
  ...ids: string[]
): Promise<Storage> {
  for (const id of ids)
    await storage.connections.change((list) =>
      withConnection(list, { id, kind: 'paint', name: `My ${id}`, options: {} }),
    );
  return { ...storage, problem: null };
}

interface Given extends Partial<Pick<Ports, 'after' | 'network' | 'runnerLock'>> {
  readonly settings?: Partial<Settings>;
}

export function openStudio(
  storage: Storage,
  backends: Ports['backends'],
  { settings = {}, ...ports }: Given = {},
): Studio {
  return openScripted(storage, scriptedBackend().backend, {
    notebook: emptyNotebook(settings),
    backends,
    ...ports,
  });
}

export function jobs(count: number, connection: string): Job[] {
  return Array.from({ length: count }, (_, index) => {
    const job = sampleJob(index, { connection });
    return { ...job, recipe: { ...job.recipe, backend: 'paint', seed: index } };
  });
}

export function statesIn({ queue }: Studio): string[] {
  return [...queue.state.getState().jobs.values()].map(({ state }) => state.name);
}

export function happenedIn({ queue }: Studio): string[] {
  const [job] = queue.state.getState().jobs.values();
  return job?.history?.map(({ what }) => what) ?? [];
}
