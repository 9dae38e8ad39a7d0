import type { Recipe } from '@/domain/recipe/recipe.ts';
import type { Notice } from './backend.ts';
import type { Failure } from './failure.ts';

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
}

/** Where a service says the work stands in its own queue. */
export interface PlaceInLine {
  readonly position: number | null;
  readonly waitMs: number | null;
}

export type JobState =
  | { readonly name: 'waiting'; readonly handedOver?: HandedOver }
  | {
      readonly name: 'running';
      readonly startedAtMs: number;
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
  | { readonly type: 'started'; readonly atMs: number; readonly mayCharge?: true }
  | ({ readonly type: 'queued'; readonly handle: string | null } & PlaceInLine)
  | { readonly type: 'progressed'; readonly done: number }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'finished'; readonly atMs: number }
  | { readonly type: 'failed'; readonly atMs: number; readonly failure: Failure }
  | { readonly type: 'cancelled'; readonly atMs: number }
  /** The tab that ran it is gone. */
  | { readonly type: 'interrupted'; readonly atMs: number }
  | { readonly type: 'retried' };

/** The job after the event; the same job where the event means nothing in its present state. */
export function advance(job: Job, event: JobEvent): Job {
  const state = nextState(job.state, event);
  return state === job.state ? job : { ...job, state };
}

function nextState(state: JobState, event: JobEvent): JobState {
  switch (event.type) {
    case 'started':
      return state.name === 'waiting'
        ? {
            name: 'running',
            startedAtMs: event.atMs,
            done: 0,
            notices: state.handedOver?.notices ?? [],
            ...(event.mayCharge && { mayCharge: true }),
            ...handedOverIn(state),
          }
        : state;
    case 'queued':
      return state.name === 'running' ? inLine(state, event) : state;
    case 'progressed':
      return state.name === 'running' && event.done > state.done
        ? { ...state, done: Math.min(1, event.done) }
        : state;
    case 'noticed':
      return state.name === 'running'
        ? { ...state, notices: [...state.notices, event.notice] }
        : state;
    case 'finished':
      return state.name === 'running' ? { name: 'done', endedAtMs: event.atMs } : state;
    case 'failed':
      return state.name === 'running'
        ? {
            name: 'failed',
            endedAtMs: event.atMs,
            failure: event.failure,
            ...(isStillThere(event.failure) && handedOverIn(state)),
          }
        : state;
    case 'cancelled':
      return isOpen(state) ? { name: 'cancelled', endedAtMs: event.atMs } : state;
    case 'interrupted':
      return state.name === 'running' ? interrupted(state, event.atMs) : state;
    case 'retried':
      if (state.name === 'failed') return { name: 'waiting', ...handedOverIn(state) };
      return state.name === 'cancelled' ? { name: 'waiting' } : state;
  }
}

type Running = JobState & { readonly name: 'running' };

function inLine(
  state: Running,
  { handle, position, waitMs }: JobEvent & { readonly type: 'queued' },
): JobState {
  const isKnown = handle === null || handle === state.handedOver?.handle;
  return {
    ...state,
    line: { position, waitMs },
    ...(isKnown ? {} : { handedOver: { handle, notices: state.notices } }),
  };
}

/** What a service has taken is waited for again; what may be paid for is not asked for twice. */
function interrupted(state: Running, atMs: number): JobState {
  if (state.handedOver || !state.mayCharge) return { name: 'waiting', ...handedOverIn(state) };
  return {
    name: 'failed',
    endedAtMs: atMs,
    failure: { kind: 'interrupted', mayBeMade: true },
  };
}

function handedOverIn(state: JobState): { readonly handedOver?: HandedOver } {
  return 'handedOver' in state && state.handedOver ? { handedOver: state.handedOver } : {};
}

/** Whether the service may still have what it had taken. */
function isStillThere({ kind }: Failure): boolean {
  return kind === 'unreachable' || kind === 'not-stored';
}

/** Whether the job still has work ahead of it. */
export function isOpen(state: JobState): boolean {
  return state.name === 'waiting' || state.name === 'running';
}

/** Whether it may be retried together with others: what may have been paid for is decided one by one. */
export function canRetryWithOthers(state: JobState): boolean {
  return state.name === 'failed' && !('mayBeMade' in state.failure);
}
