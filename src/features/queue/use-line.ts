import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { connectionOf, type Job } from '@/domain/queue/job.ts';
import { freshStanding } from '@/domain/queue/standing.ts';
import { type TimeLeft, timesLeft } from '@/domain/queue/time-left.ts';
import { waitingLine } from '@/domain/queue/waiting-line.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { useNow } from './use-now.ts';

/** All jobs, each kind in its order, and how long those that wait will take; at most ten times a second. */
export interface Line {
  readonly running: readonly Job[];
  readonly waiting: readonly Job[];
  readonly failed: readonly Job[];
  readonly ended: readonly Job[];
  /** Where each that waits stands among those of its connection, from 1 on. */
  readonly places: ReadonlyMap<string, number>;
  readonly times: ReadonlyMap<string, TimeLeft>;
  /** Null where it is not known of every job. */
  readonly untilAllDone: TimeLeft | null;
  readonly nowMs: number;
}

export function useLine(): Line {
  const { queue } = useStudio();
  const nowMs = useNow();
  const jobs = useCalmJobs();
  const standings = useStore(queue.state, (now) => now.standings);
  const ordered = useMemo(() => inOrder(jobs), [jobs]);
  const { running, waiting } = ordered;
  const timed = useMemo(() => {
    const standing = (id: string) => standings.get(id) ?? freshStanding(id);
    const times = timesLeft(waiting, running, standing, nowMs);
    return { times, untilAllDone: lastOf(waiting, times) };
  }, [waiting, running, standings, nowMs]);
  return useMemo(() => ({ ...ordered, ...timed, nowMs }), [ordered, timed, nowMs]);
}

const CALM_MS = 100;

/** Many jobs change many times a second: more often than anybody can read. */
function useCalmJobs(): ReadonlyMap<string, Job> {
  const { queue } = useStudio();
  const [jobs, setJobs] = useState(() => queue.state.getState().jobs);
  useEffect(() => {
    let shownAtMs = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      shownAtMs = performance.now();
      setJobs(queue.state.getState().jobs);
    };
    show();
    const stop = queue.state.subscribe((now, before) => {
      if (now.jobs !== before.jobs)
        timer ??= setTimeout(show, Math.max(0, shownAtMs + CALM_MS - performance.now()));
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queue]);
  return jobs;
}

function inOrder(jobs: ReadonlyMap<string, Job>) {
  const running: Job[] = [];
  const failed: Job[] = [];
  const ended: Job[] = [];
  for (const job of jobs.values()) {
    const { name } = job.state;
    if (name === 'running') running.push(job);
    else if (name === 'failed') failed.push(job);
    else if (name !== 'waiting') ended.push(job);
  }
  const waiting = waitingLine(jobs.values());
  const places = new Map<string, number>();
  const taken = new Map<string, number>();
  for (const job of waiting) {
    const place = (taken.get(connectionOf(job)) ?? 0) + 1;
    taken.set(connectionOf(job), place);
    places.set(job.id, place);
  }
  return {
    running: running.toSorted(newestFirst),
    waiting,
    failed: failed.toSorted(newestFirst),
    ended: ended.toSorted(newestFirst),
    places,
  };
}

function lastOf(waiting: readonly Job[], times: ReadonlyMap<string, TimeLeft>): TimeLeft | null {
  if (waiting.length === 0) return null;
  let last: TimeLeft = { leastMs: 0, mostMs: 0 };
  for (const { id } of waiting) {
    const left = times.get(id);
    if (left === undefined) return null;
    last = {
      leastMs: Math.max(last.leastMs, left.leastMs),
      mostMs: Math.max(last.mostMs, left.mostMs),
    };
  }
  return last;
}

function newestFirst(a: Job, b: Job): number {
  return a.id < b.id ? 1 : -1;
}
