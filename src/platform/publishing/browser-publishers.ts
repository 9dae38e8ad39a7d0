import type { Publishers } from '@/domain/sharing/publisher.ts';
import { hashOf } from '../hash-of.ts';
import { clockAheadMs } from './probe.ts';
import { testBucket } from './probe-s3.ts';
import { testFolder } from './probe-webdav.ts';
import { s3Publisher } from './s3.ts';
import { webDavPublisher } from './webdav.ts';

/** Straight from this page to the places. */
export const browserPublishers: Publishers = {
  open: (place, secret) =>
    place.kind === 's3' ? s3Publisher(place, secret) : webDavPublisher(place, secret),

  test(place, secret, signal) {
    const probe = { signal, clockAheadMs, testName: `bildwerk-test-${crypto.randomUUID()}` };
    return place.kind === 's3'
      ? testBucket(place, secret, probe)
      : testFolder(place, secret, probe);
  },

  async measure(content) {
    const file = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const sizeBytes = file instanceof Uint8Array ? file.byteLength : file.size;
    return { hash: await hashOf(file), sizeBytes };
  },
};
