import type { Job } from '@/domain/queue/job.ts';

/** The jobs that have a frame of their own: those still to be made, and those that failed. */
export function jobsOnWall(jobs: Iterable<Job>): Job[] {
  return [...jobs].filter(isOnWall);
}

export function isOnWall({ state }: Job): boolean {
  return state.name === 'waiting' || state.name === 'running' || state.name === 'failed';
}
