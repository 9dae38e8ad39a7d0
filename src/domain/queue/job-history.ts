import type { Cost } from '@/domain/generation/cost.ts';
import type { Failure } from '@/domain/generation/failure.ts';

/** Something that happened to a job. Connections are named by their ids. */
export type Happening =
  | { readonly what: 'sent'; readonly connection: string; readonly isResumed?: true }
  | { readonly what: 'queued'; readonly position: number | null }
  | { readonly what: 'preview' }
  | { readonly what: 'put-off'; readonly failure: Failure; readonly untilMs: number }
  | { readonly what: 'failed'; readonly failure: Failure }
  | { readonly what: 'done'; readonly tookMs: number; readonly cost?: Cost }
  | { readonly what: 'cancelled' | 'interrupted' | 'retried' };

export type Happened = Happening & { readonly atMs: number };

const MOST_KEPT = 40;

/** With what happened at its end; of a long history the beginning and the newest are kept. */
export function withHappening(
  history: readonly Happened[],
  happening: Happening,
  atMs: number,
): readonly Happened[] {
  const all = [...history, { ...happening, atMs }];
  return all.length <= MOST_KEPT ? all : [...all.slice(0, 1), ...all.slice(2)];
}
