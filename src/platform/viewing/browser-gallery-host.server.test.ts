import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { browserGalleryHost } from './browser-gallery-host.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function host(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const problem = (named: string) => expect.objectContaining({ problem: named });

test('a host learns neither who asks nor from where', async () => {
  const seen: unknown[] = [];
  const address = await host(({ headers }, reply) => {
    seen.push(headers.cookie, headers.referer, headers.authorization);
    reply.end('yes');
  });
  expect(new TextDecoder().decode(await browserGalleryHost.read(address, 10))).toBe('yes');
  expect(seen).toEqual([undefined, undefined, undefined]);
});

test('a visit never goes on to another host', async () => {
  let visits = 0;
  const other = await host((_, reply) => {
    visits += 1;
    reply.end('elsewhere');
  });
  const address = await host((_, reply) => reply.writeHead(302, { location: other }).end());
  await expect(browserGalleryHost.read(address, 10)).rejects.toEqual(problem('unreachable'));
  expect(visits).toBe(0);
});

test('what unfolds without end is given up at the limit', async () => {
  const bomb = gzipSync(new Uint8Array(50_000_000));
  const address = await host((_, reply) =>
    reply.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  );
  await expect(browserGalleryHost.read(address, 1_000_000)).rejects.toEqual(problem('too-large'));
});

test('a host that breaks off in the middle is unreachable, one that has nothing says so', async () => {
  const broken = await host((_, reply) => {
    reply.writeHead(200, { 'content-length': 100 }).write('half');
    reply.destroy();
  });
  await expect(browserGalleryHost.read(broken, 1000)).rejects.toEqual(problem('unreachable'));
  for (const [status, named] of [
    [404, 'missing'],
    [410, 'missing'],
    [403, 'refused'],
    [500, 'refused'],
  ] as const) {
    const address = await host((_, reply) => reply.writeHead(status).end());
    await expect(browserGalleryHost.read(address, 1000)).rejects.toEqual(problem(named));
  }
});
