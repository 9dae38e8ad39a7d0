import type { Failure } from '@/domain/generation/failure.ts';
import { type Happening, withHappening } from './job-history.ts';
import {
  connectionOf,
  type HandedOver,
  isOpen,
  type Job,
  type JobEvent,
  type JobState,
  sentTo,
} from './job.ts';

/** The job after the event; the same job where the event means nothing in its present state. */
export function advance(job: Job, event: JobEvent): Job {
  const state = nextState(job, event);
  if (state === job.state) return job;
  const after = { ...job, state };
  const happening = happeningOf(job, event);
  const history =
    happening && 'atMs' in event
      ? { history: withHappening(job.history ?? [], happening, event.atMs) }
      : {};
  if (event.type === 'retried') {
    const { attempts: _, givenUp: _unused, ...fresh } = after;
    return { ...fresh, ...history };
  }
  if (event.type !== 'put-off') return { ...after, ...history };
  return {
    ...after,
    ...history,
    attempts: (job.attempts ?? 0) + 1,
    ...(event.givesUp && { givenUp: [...(job.givenUp ?? []), sentTo(job)] }),
  };
}

function nextState(job: Job, event: JobEvent): JobState {
  const { state } = job;
  switch (event.type) {
    case 'started':
      return state.name === 'waiting' ? started(job, state, event) : state;
    case 'queued':
      return state.name === 'running' ? inLine(state, event) : state;
    case 'previewed':
      return state.name === 'running' ? { ...state } : state;
    case 'progressed':
      return state.name === 'running' && event.done > state.done
        ? { ...state, done: Math.min(1, event.done) }
        : state;
    case 'noticed':
      return state.name === 'running'
        ? { ...state, notices: [...state.notices, event.notice] }
        : state;
    case 'finished':
      return mayStillArrive(state) ? { name: 'done', endedAtMs: event.atMs } : state;
    case 'failed':
      return state.name === 'running'
        ? {
            name: 'failed',
            endedAtMs: event.atMs,
            failure: event.failure,
            ...(isStillThere(event.failure) && handedOverIn(state)),
          }
        : state;
    case 'put-off':
      return state.name === 'running'
        ? {
            name: 'waiting',
            putOff: { untilMs: event.untilMs, connection: sentTo(job), failure: event.failure },
            ...(isStillThere(event.failure) && !event.givesUp && handedOverIn(state)),
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

/** What is worth telling of an event that changed the job. */
function happeningOf(job: Job, event: JobEvent): Happening | null {
  const { state } = job;
  switch (event.type) {
    case 'started': {
      const isResumed = state.name === 'waiting' && state.handedOver !== undefined;
      const connection = event.connection ?? connectionOf(job);
      return { what: 'sent', connection, ...(isResumed && { isResumed }) };
    }
    case 'queued': {
      const isFirst = state.name === 'running' && state.line === undefined;
      return isFirst ? { what: 'queued', position: event.position } : null;
    }
    case 'previewed':
      return { what: 'preview' };
    case 'put-off':
      return { what: 'put-off', failure: event.failure, untilMs: event.untilMs };
    case 'failed':
      return { what: 'failed', failure: event.failure };
    case 'finished': {
      const tookMs = state.name === 'running' ? event.atMs - state.startedAtMs : 0;
      return { what: 'done', tookMs, ...(event.cost && { cost: event.cost }) };
    }
    case 'cancelled':
    case 'interrupted':
    case 'retried':
      return { what: event.type };
    case 'progressed':
    case 'noticed':
      return null;
  }
}

function started(
  job: Job,
  { handedOver }: JobState & { readonly name: 'waiting' },
  { atMs, mayCharge, by, connection }: JobEvent & { readonly type: 'started' },
): JobState {
  return {
    name: 'running',
    startedAtMs: atMs,
    done: 0,
    notices: handedOver?.notices ?? [],
    ...(mayCharge && { mayCharge }),
    ...(by !== undefined && { by }),
    ...(connection !== undefined && connection !== connectionOf(job) && { connection }),
    ...(handedOver && { handedOver }),
  };
}

/** A picture may come from a tab that was taken for dead, or when there is space again. */
function mayStillArrive(state: JobState): boolean {
  if (state.name !== 'failed') return isOpen(state);
  return 'mayBeMade' in state.failure || state.failure.kind === 'not-stored';
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
    ...(isKnown
      ? {}
      : {
          handedOver: {
            handle,
            notices: state.notices,
            ...(state.connection !== undefined && { connection: state.connection }),
          },
        }),
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
