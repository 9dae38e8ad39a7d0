import type { ConnectionProblem, ConnectionReport } from '@/domain/generation/connection-report.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Http } from './http.ts';
import { failureFrom } from './making.ts';

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
  const { protocol, hostname } = new URL(address);
  const isLoopback = /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  const isNear =
    isLoopback ||
    /\.local$|^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/.test(hostname) ||
    !/[.:]/.test(hostname);
  if (isNear && (await http.page.isLocalNetworkDenied()))
    return { kind: 'local-network-denied', address };
  if (protocol === 'http:' && http.page.origin.startsWith('https:') && !isLoopback)
    return { kind: 'mixed-content', address };
  if (!isNear && !http.page.isOnline()) return { kind: 'offline' };
  return (await http.answers(address, signal))
    ? { kind: 'cors-refused', address, start: start?.(http.page.origin) ?? null }
    : { kind: 'unreachable', address };
}
