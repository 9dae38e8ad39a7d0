import type { PlaceVerdict } from '@/domain/sharing/place-verdict.ts';
import { answerIfAny, PLAIN } from './answer.ts';

/** What a test of a place is given. */
export interface Probe {
  readonly signal: AbortSignal;
  /** Of the file or folder that it puts there for a moment. */
  readonly testName: string;
  /** By how much this device's clock is ahead of the server that the page came from. */
  readonly clockAheadMs: () => Promise<number>;
}

export const TEST_TEXT = 'Bildwerk';

/** Whether anything answers there, be it that the page may not read it. */
export async function reaches(address: string, signal: AbortSignal): Promise<boolean> {
  const ask = (limited: AbortSignal) =>
    fetch(address, { ...PLAIN, mode: 'no-cors', signal: limited });
  return (await answerIfAny(ask, signal)) !== null;
}

/** Null where visitors see what was put there. */
export async function checkPublic(
  address: string,
  signal: AbortSignal,
): Promise<PlaceVerdict | null> {
  // From the cache, a private file would look as if it were public.
  const seen = await answerIfAny(
    (limited) => fetch(address, { ...PLAIN, signal: limited }),
    signal,
  );
  // Another host, such as a CDN, need not let pages read what it lets visitors see.
  if (seen === null) return (await reaches(address, signal)) ? null : { kind: 'elsewhere' };
  if (seen.status === 401 || seen.status === 403) return { kind: 'not-public' };
  return seen.ok && (await seen.text()) === TEST_TEXT ? null : { kind: 'elsewhere' };
}

/** As the server says that this page came from; nothing where it does not say. */
export async function clockAheadMs(): Promise<number> {
  const { origin, pathname } = location;
  const reply = await fetch(`${origin}${pathname}`, { method: 'HEAD', cache: 'no-store' }).catch(
    () => null,
  );
  const serverMs = Date.parse(reply?.headers.get('date') ?? '');
  return Number.isNaN(serverMs) ? 0 : Date.now() - serverMs;
}
