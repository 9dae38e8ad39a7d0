import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Publisher } from '@/domain/sharing/publisher.ts';
import { s3Publisher } from './s3.ts';
import { webDavPublisher } from './webdav.ts';

type Answer = (request: IncomingMessage, reply: ServerResponse) => void;

let server: Server;
let answers: Answer[];
let asked: string[];
let bucket: Publisher;
let folder: Publisher;
const never = new AbortController().signal;
const FILE = { path: 'page.txt', mediaType: 'text/plain', content: 'text', hash: '0'.repeat(64) };
const said =
  (status: number, text = ''): Answer =>
  (_, reply) =>
    reply.writeHead(status).end(text);
const breaks: Answer = (_, reply) => reply.destroy();
const problem = (named: string) => expect.objectContaining({ problem: named });

beforeEach(async () => {
  answers = [];
  asked = [];
  server = createServer((request, reply) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => (answers.shift() ?? said(200))(request, reply));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place = { id: '', name: '', publicAddress: null };
  bucket = s3Publisher(
    {
      ...place,
      kind: 's3',
      endpoint: address,
      region: '',
      bucket: 'good',
      style: 'path',
      accessKey: 'key',
    },
    'secret',
  );
  folder = webDavPublisher({ ...place, kind: 'webdav', address, user: '' }, '');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it.each([
  ['that is busy', 503],
  ['that is asked too often', 429],
  ['whose file is locked by somebody', 423],
])('a place %s is asked again', async (_, status) => {
  answers = [said(status), said(200), said(status), said(201)];
  await bucket.put(FILE, never);
  await folder.put(FILE, never);
  expect(asked).toEqual([
    'PUT /good/page.txt',
    'PUT /good/page.txt',
    'PUT /page.txt',
    'PUT /page.txt',
  ]);
});

it('a line that breaks once is tried again, one that is broken is not for long', async () => {
  answers = [breaks, said(200), breaks, breaks, breaks];
  await bucket.put(FILE, never);
  await expect(bucket.put(FILE, never)).rejects.toEqual(problem('unreachable'));
  expect(answers).toEqual([]);
});

it('who stops does not wait for a busy place', async () => {
  const stop = new AbortController();
  answers = [
    (_, reply) => {
      reply.writeHead(503).end();
      stop.abort(new Error('stopped'));
    },
  ];
  await expect(bucket.put(FILE, stop.signal)).rejects.toThrow('stopped');
  expect(asked).toHaveLength(1);
});

it('an error that a bucket sends as a success is none', async () => {
  answers = [said(200, '<?xml version="1.0"?><Error><Code>InternalError</Code></Error>')];
  await expect(bucket.put(FILE, never)).rejects.toEqual(problem('unexpected'));
});

it.each([
  [
    'a bucket whose quota is used up',
    () => bucket,
    403,
    '<Error><Code>QuotaExceeded</Code></Error>',
  ],
  ['a folder whose quota is used up', () => folder, 507, ''],
  ['a folder for smaller files', () => folder, 413, ''],
])('%s is full', async (_, place, status, text) => {
  answers = [said(status, text)];
  await expect(place().put(FILE, never)).rejects.toEqual(problem('full'));
});

it.each([
  ['locked', 423, 'busy'],
  ['forbidden', 403, 'refused'],
  ['without room', 507, 'full'],
])('a folder that answers for many does not hide that one was %s', async (_, status, named) => {
  const parts = [200, status].map(
    (code) =>
      `<d:response><d:href>/page.txt</d:href><d:status>HTTP/1.1 ${code} x</d:status></d:response>`,
  );
  const many = said(207, `<d:multistatus xmlns:d="DAV:">${parts.join('')}</d:multistatus>`);
  answers = [many, many];
  await expect(folder.put(FILE, never)).rejects.toEqual(problem(named));
  await expect(folder.remove('page.txt', never)).rejects.toEqual(problem(named));
});

it('what is gone already counts as removed, also among many', async () => {
  answers = [said(404), said(207, '<d:status>HTTP/1.1 404 Not Found</d:status>'), said(404)];
  await folder.remove('page.txt', never);
  await folder.remove('page.txt', never);
  await bucket.remove('page.txt', never);
});
