import type { Recipe } from '@/domain/recipe/recipe.ts';
import type { Notice } from '@/domain/generation/backend.ts';
import type { Cost } from '@/domain/generation/cost.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Happened } from './job-history.ts';
import type { Route } from './route.ts';

/**
 * One picture on its way. Its id becomes the id of the picture, so a job that is run again after a
 * crash can never add a second picture.
 */
export interface Job {
  readonly id: string;
  /** Jobs that were asked for together share it. */
  readonly batch: string;
  readonly recipe: Recipe;
  readonly parents: readonly string[];
  /** The id of the connection that makes it; absent in old jobs, as `connectionOf` knows. */
  readonly connection?: string;
  /** Which other connections may make it. */
  readonly route?: Route;
  /** Connections of its route that could not make it. */
  readonly givenUp?: readonly string[];
  /** What of its prompt had no counterpart in what is sent, as it was written. */
  readonly leftOut?: readonly string[];
  /** Its place in line, as `withTurns` gives it. */
  readonly turn?: number;
  /** Whether its batch is so small that someone waits for it. */
  readonly isSmall?: true;
  /** How often it was sent in vain since the user last asked for it. */
  readonly attempts?: number;
  /** What happened to it, oldest first. */
  readonly history?: readonly Happened[];
  readonly state: JobState;
}

/** Which connection a job or picture belongs to: what is made on the device has its kind's name. */
export function connectionOf(made: {
  readonly connection?: string;
  readonly recipe: Pick<Recipe, 'backend'>;
}): string {
  return made.connection ?? made.recipe.backend;
}

/** Work that a service has taken and can be asked for again. */
export interface HandedOver {
  readonly handle: string;
  /** What had been noticed when it was handed over. */
  readonly notices: readonly Notice[];
  /** Where it is; absent for the connection that the job was asked of. */
  readonly connection?: string;
}

/** Why a job waits longer than its turn, and for which connection. */
export interface PutOff {
  readonly untilMs: number;
  readonly connection: string;
  readonly failure: Failure;
}

/** Where a service says the work stands in its own queue. */
export interface PlaceInLine {
  readonly position: number | null;
  readonly waitMs: number | null;
}

export type JobState =
  | { readonly name: 'waiting'; readonly handedOver?: HandedOver; readonly putOff?: PutOff }
  | {
      readonly name: 'running';
      readonly startedAtMs: number;
      /** Which runner sent it; only that one may act on it. */
      readonly by?: string;
      /** Where it was sent; absent for the connection that the job was asked of. */
      readonly connection?: string;
      /** 0 to 1. */
      readonly done: number;
      readonly notices: readonly Notice[];
      /** What was asked of the service may be charged for, whether or not an answer comes. */
      readonly mayCharge?: true;
      readonly handedOver?: HandedOver;
      readonly line?: PlaceInLine;
    }
  | { readonly name: 'done'; readonly endedAtMs: number }
  | {
      readonly name: 'failed';
      readonly endedAtMs: number;
      readonly failure: Failure;
      /** The service still has it, so that a retry asks for nothing new. */
      readonly handedOver?: HandedOver;
    }
  | { readonly name: 'cancelled'; readonly endedAtMs: number };

export type JobEvent =
  | {
      readonly type: 'started';
      readonly atMs: number;
      readonly mayCharge?: true;
      readonly by?: string;
      readonly connection?: string;
    }
  | ({
      readonly type: 'queued';
      readonly atMs: number;
      readonly handle: string | null;
    } & PlaceInLine)
  | { readonly type: 'progressed'; readonly done: number }
  | { readonly type: 'previewed'; readonly atMs: number }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'finished'; readonly atMs: number; readonly cost?: Cost }
  | { readonly type: 'failed'; readonly atMs: number; readonly failure: Failure }
  /** It failed and will be sent again by itself, elsewhere where its connection is given up. */
  | {
      readonly type: 'put-off';
      readonly atMs: number;
      readonly failure: Failure;
      readonly untilMs: number;
      readonly givesUp?: true;
    }
  | { readonly type: 'cancelled'; readonly atMs: number }
  /** The tab that ran it is gone. */
  | { readonly type: 'interrupted'; readonly atMs: number }
  | { readonly type: 'retried'; readonly atMs: number };

/** Where a job is, or was asked to be, made. */
export function sentTo(job: Job): string {
  const { state } = job;
  return (state.name === 'running' ? state.connection : undefined) ?? connectionOf(job);
}

/** Whether the job still has work ahead of it. */
export function isOpen(state: JobState): boolean {
  return state.name === 'waiting' || state.name === 'running';
}

export function countOpen(jobs: ReadonlyMap<string, Job>): number {
  let count = 0;
  for (const { state } of jobs.values()) if (isOpen(state)) count += 1;
  return count;
}

/** Whether it may be retried together with others: what may have been paid for is decided one by one. */
export function canRetryWithOthers(state: JobState): boolean {
  return state.name === 'failed' && !('mayBeMade' in state.failure);
}
