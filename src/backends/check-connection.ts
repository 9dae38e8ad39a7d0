import type { ConnectionProblem, ConnectionReport } from '@/domain/generation/connection-report.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Http } from './http.ts';
import { failureFrom } from './making.ts';
import { isLoopback, isNear } from './near-address.ts';

interface Around {
  readonly http: Http;
  readonly address: string;
  readonly key: string | null;
  /** How to start the server so that it lets a page of this origin in; null where nobody can. */
  readonly start?: (origin: string) => string;
  readonly signal: AbortSignal;
}

/** Runs a check; whatever it fails with becomes a report on what to do. */
export async function checkConnection(
  around: Around,
  check: () => Promise<ConnectionReport>,
): Promise<ConnectionReport> {
  try {
    return await check();
  } catch (error) {
    around.signal.throwIfAborted();
    return { outcome: 'blocked', problem: await problemOf(failureFrom(error), around) };
  }
}

async function problemOf(failure: Failure, around: Around): Promise<ConnectionProblem> {
  switch (failure.kind) {
    case 'unauthorized':
      return { kind: around.key === null ? 'key-missing' : 'key-invalid' };
    case 'out-of-credit':
      return { kind: 'no-credit' };
    case 'not-verified':
    case 'overloaded':
    case 'rate-limited':
      return { kind: failure.kind };
    case 'unreachable':
    case 'timed-out':
      return whyUnreachable(around);
    case 'unreadable-reply':
    case 'unsupported':
      return { kind: 'not-this-service', address: around.address, status: null };
    case 'interrupted':
    case 'no-connection':
    case 'reference-gone':
    case 'refused':
    case 'not-stored':
      return { kind: 'broken', detail: failure.kind };
    case 'broken':
      return failure;
  }
}

/** A browser says the same TypeError for all of these, so each is found out by asking otherwise. */
async function whyUnreachable(around: Around): Promise<ConnectionProblem> {
  const { http, address, start, signal } = around;
  if (isNear(address) && (await http.page.isLocalNetworkDenied()))
    return { kind: 'local-network-denied', address };
  const isMixed = address.startsWith('http:') && http.page.origin.startsWith('https:');
  if (isMixed && !isLoopback(address)) return { kind: 'mixed-content', address };
  if (!isNear(address) && !http.page.isOnline()) return { kind: 'offline' };
  return (await http.answers(address, signal))
    ? { kind: 'cors-refused', address, start: start?.(http.page.origin) ?? null }
    : { kind: 'unreachable', address };
}
