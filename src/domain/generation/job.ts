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
  readonly state: JobState;
}

export type JobState =
  | { readonly name: 'waiting' }
  | {
      readonly name: 'running';
      readonly startedAtMs: number;
      /** 0 to 1. */
      readonly done: number;
      readonly notices: readonly Notice[];
    }
  | { readonly name: 'done'; readonly endedAtMs: number }
  | { readonly name: 'failed'; readonly endedAtMs: number; readonly failure: Failure }
  | { readonly name: 'cancelled'; readonly endedAtMs: number };

export type JobEvent =
  | { readonly type: 'started'; readonly atMs: number }
  | { readonly type: 'progressed'; readonly done: number }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'finished'; readonly atMs: number }
  | { readonly type: 'failed'; readonly atMs: number; readonly failure: Failure }
  | { readonly type: 'cancelled'; readonly atMs: number }
  /** The tab that ran it is gone. */
  | { readonly type: 'interrupted' }
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
        ? { name: 'running', startedAtMs: event.atMs, done: 0, notices: [] }
        : state;
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
        ? { name: 'failed', endedAtMs: event.atMs, failure: event.failure }
        : state;
    case 'cancelled':
      return isOpen(state) ? { name: 'cancelled', endedAtMs: event.atMs } : state;
    case 'interrupted':
      return state.name === 'running' ? { name: 'waiting' } : state;
    case 'retried':
      return state.name === 'failed' || state.name === 'cancelled' ? { name: 'waiting' } : state;
  }
}

/** Whether the job still has work ahead of it. */
export function isOpen(state: JobState): boolean {
  return state.name === 'waiting' || state.name === 'running';
}
