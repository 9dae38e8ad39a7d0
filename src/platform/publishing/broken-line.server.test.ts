import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Publisher } from '@/domain/sharing/publisher.ts';
import { s3Publisher } from './s3.ts';
import { webDavPublisher } from './webdav.ts';

/** Begins every answer, and hangs up in the middle of it. */
const server = createServer((_, reply) => {
  reply.writeHead(200, { 'content-length': '100' });
  reply.write('{"files":', () => reply.destroy());
});

let publishers: Readonly<Record<'bucket' | 'folder', Publisher>>;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const common = { id: 'place', name: 'Place', publicAddress: null };
  publishers = {
    bucket: s3Publisher(
      {
        ...common,
        kind: 's3',
        endpoint: address,
        region: '',
        bucket: 'good',
        style: 'path',
        accessKey: 'key',
      },
      'secret',
    ),
    folder: webDavPublisher({ ...common, kind: 'webdav', address, user: 'dav' }, 'secret'),
  };
});

afterAll(() => server.close());

it.each(['bucket', 'folder'] as const)(
  'a %s whose answer breaks off is out of reach, like one that does not answer',
  async (kind) => {
    const reading = publishers[kind].read('manifest.json', new AbortController().signal);
    await expect(reading).rejects.toMatchObject({ name: 'PublishError', problem: 'unreachable' });
  },
);
