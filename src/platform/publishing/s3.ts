import { AwsClient } from 'aws4fetch';
import { addressOfPlace, type BucketPlace, encodedPath } from '@/domain/sharing/place.ts';
import { type Publisher, PublishError } from '@/domain/sharing/publisher.ts';
import { cacheControl, contentType, expectGood, patientAnswer, PLAIN, textOf } from './answer.ts';

/** Signs for a bucket. */
export function bucketClient({ accessKey, region }: BucketPlace, secret: string): AwsClient {
  return new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secret,
    service: 's3',
    region,
    // It waits for less than a busy service asks for.
    retries: 0,
  });
}

export function s3Publisher(place: BucketPlace, secret: string): Publisher {
  const client = bucketClient(place, secret);
  const bucket = addressOfPlace(place);
  const ask = (path: string, init: RequestInit, signal: AbortSignal) =>
    patientAnswer(
      (limited) =>
        client.fetch(`${bucket}/${encodedPath(path)}`, { ...PLAIN, ...init, signal: limited }),
      signal,
    );
  return {
    async put({ path, mediaType, content, hash }, signal) {
      const headers = {
        'content-type': contentType(mediaType),
        'cache-control': cacheControl(mediaType),
        'x-amz-content-sha256': hash,
      };
      const reply = await ask(path, { method: 'PUT', headers, body: content }, signal);
      expectStored(reply, await textOf(reply, signal));
    },

    async read(path, signal) {
      const reply = await ask(path, { method: 'GET' }, signal);
      // Who may not list a bucket is refused what is not there.
      expectGood(reply, 403, 404);
      return reply.ok ? textOf(reply, signal) : null;
    },

    async remove(path, signal) {
      expectGood(await ask(path, { method: 'DELETE' }, signal), 404);
    },

    removeEmptyFolder: () => Promise.resolve(),
  };
}

/** Some services say only in the answer's text what went wrong. */
function expectStored(reply: Response, text: string): void {
  if (/<Code>(?:QuotaExceeded|EntityTooLarge)/.test(text)) throw new PublishError('full');
  expectGood(reply);
  if (/<Error[\s>]/.test(text)) throw new PublishError('unexpected');
}
