import type { UnderWay } from '@/domain/queue/plan.ts';

/** A job in the hands of this tab: first with its backend, then, once received, being kept. */
export interface Run {
  readonly controller: AbortController;
  readonly connection: string;
  readonly priceUsd: number;
  isReceived: boolean;
}

export function underWayOn(runs: ReadonlyMap<string, Run>, connection: string): UnderWay {
  let making = 0;
  let keeping = 0;
  for (const run of runs.values()) {
    if (run.connection !== connection) continue;
    if (run.isReceived) keeping += 1;
    else making += 1;
  }
  return { making, keeping };
}

/** What will be paid for pictures that are being made, by connection and altogether under null. */
export function underWayUsd(runs: ReadonlyMap<string, Run>): ReadonlyMap<string | null, number> {
  const usd = new Map<string | null, number>();
  for (const { connection, priceUsd, isReceived } of runs.values()) {
    if (isReceived) continue;
    for (const key of [connection, null]) usd.set(key, (usd.get(key) ?? 0) + priceUsd);
  }
  return usd;
}
