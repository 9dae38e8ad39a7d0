import { AwsClient } from 'aws4fetch';
import { addressOfPlace, type BucketPlace, encodedPath } from '@/domain/sharing/place.ts';
import type { Publisher } from '@/domain/sharing/publisher.ts';
import { answer, cacheControl, contentType, expectGood, PLAIN, textOf } from './answer.ts';

const RETRIES = 3;

/** Signs for a bucket, and asks again where the service is busy. */
export function bucketClient({ accessKey, region }: BucketPlace, secret: string): AwsClient {
  return new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: RETRIES,
  });
}

export function s3Publisher(place: BucketPlace, secret: string): Publisher {
  const client = bucketClient(place, secret);
  const bucket = addressOfPlace(place);
  const ask = (path: string, init: RequestInit, signal: AbortSignal) =>
    answer(
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
      expectGood(await ask(path, { method: 'PUT', headers, body: content }, signal));
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
