import { addressOfPlace, type BucketPlace, publicAddressOf } from '@/domain/sharing/place.ts';
import type { PlaceVerdict } from '@/domain/sharing/place-verdict.ts';
import { answerIfAny, PLAIN } from './answer.ts';
import { bucketClient } from './s3.ts';
import { type Probe, checkPublic, reaches, TEST_TEXT } from './probe.ts';

/** Services let clocks differ by a quarter of an hour. */
const CLOCK_LIMIT_MS = 14 * 60_000;
const WRONG_KEYS = /^(?:InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken)$/;
const WRONG_REGION =
  /^(?:AuthorizationHeaderMalformed|AuthorizationQueryParametersError|PermanentRedirect|IllegalLocationConstraintException)$/;

/**
 * What is missing for publishing into a bucket. A page learns nothing of a request that a service
 * does not let it make, so each step needs one thing more than the last, and what fails is that.
 */
export async function testBucket(
  place: BucketPlace,
  secret: string,
  { signal, testName, clockAheadMs }: Probe,
): Promise<PlaceVerdict> {
  const client = bucketClient(place, secret);
  const bucket = addressOfPlace(place);
  const list = `${bucket}?list-type=2&max-keys=1`;
  const file = `${bucket}/${testName}`;

  const ask = (address: string, init: RequestInit = {}) =>
    answerIfAny((limited) => fetch(address, { ...PLAIN, ...init, signal: limited }), signal);
  const askSigned = async (address: string, init: RequestInit = {}) => {
    const request = await client.sign(address, { ...PLAIN, ...init });
    return answerIfAny((limited) => fetch(request, { signal: limited }), signal);
  };
  /** Signed in its address, so that it needs neither header nor rule for one. */
  const askPresigned = async (address: string, init: RequestInit = {}, later: HeadersInit = {}) => {
    const given = { ...PLAIN, ...init };
    const { url } = await client.sign(address, { ...given, aws: { signQuery: true } });
    const headers = { ...(init.headers as Record<string, string>), ...(later as object) };
    return ask(url, { ...given, headers });
  };
  const keysOrClock = async (): Promise<PlaceVerdict> => {
    const aheadMs = await clockAheadMs();
    return Math.abs(aheadMs) > CLOCK_LIMIT_MS ? { kind: 'clock', aheadMs } : { kind: 'keys' };
  };

  if (!(await reaches(place.endpoint, signal))) return { kind: 'unreachable' };

  const anonymous = await ask(list);
  if (anonymous === null) return { kind: 'bucket-or-origin' };
  const unknown = await refusalIn(anonymous);
  if (unknown !== null && unknown.kind !== 'keys') return unknown;

  const presigned = await askPresigned(list);
  if (presigned === null) return keysOrClock();
  const refusal = await refusalIn(presigned);
  if (refusal !== null) return refusal;

  if ((await askSigned(list)) === null) {
    const isClock = await keysOrClock();
    if (isClock.kind === 'clock') return isClock;
    const amz = { 'x-amz-date': '20000101T000000Z', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
    const isAmz = (await askPresigned(list, {}, amz)) === null;
    return { kind: 'headers', headers: isAmz ? Object.keys(amz) : ['authorization'] };
  }

  // Plain text is a type that every page may send.
  const headers = { 'content-type': 'text/html', 'cache-control': 'no-cache' };
  // Without a type of its own, which would be one header more.
  const body = new Blob([TEST_TEXT]);
  const put = await askSigned(file, { method: 'PUT', headers, body });
  if (put === null) {
    const bare = await askPresigned(file, { method: 'PUT', body });
    if (bare === null) return { kind: 'method', method: 'PUT' };
    const missing: string[] = [];
    for (const [name, value] of Object.entries(headers)) {
      const one = await askPresigned(file, { method: 'PUT', body, headers: { [name]: value } });
      if (one === null) missing.push(name);
    }
    await askSigned(file, { method: 'DELETE' });
    return { kind: 'headers', headers: missing };
  }
  if (put.status === 403) return { kind: 'may-not-write' };
  if (!put.ok) return { kind: 'unexpected', step: 'PUT', status: put.status };

  const seen = await checkPublic(publicAddressOf(place, testName), signal);
  const removed = await askSigned(file, { method: 'DELETE' });
  if (seen !== null) return seen;
  if (removed === null) return { kind: 'method', method: 'DELETE' };
  return removed.ok ? { kind: 'works' } : { kind: 'may-not-delete' };
}

/** What an answer says of bucket, keys or region; null for any other answer. */
async function refusalIn(reply: Response): Promise<PlaceVerdict | null> {
  if (reply.ok) return null;
  const said = await reply.text();
  const code = /<Code>(\w+)<\/Code>/.exec(said)?.[1] ?? '';
  if (code === 'NoSuchBucket') return { kind: 'no-bucket' };
  if (WRONG_KEYS.test(code)) return { kind: 'keys' };
  if (!WRONG_REGION.test(code)) return null;
  return { kind: 'region', region: /<Region>([\w-]+)<\/Region>/.exec(said)?.[1] ?? null };
}
