import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Which pages may ask, exactly as one kind of server answers their preflights. */
export interface Cors {
  /** `*`, the page's own origin said back, or no permission at all. */
  readonly origin: '*' | 'echo' | null;
  /** A list, `*`, or whatever was asked for said back. */
  readonly headers: string;
  readonly methods?: string;
  readonly exposed?: string;
}

/** What a server in trouble does instead of answering. */
export type Misbehaviour =
  /** Never answers. */
  | 'hang'
  /** Ends the connection once the request is there. */
  | 'cut'
  /** Ends it in the middle of the reply. */
  | 'cut-reply'
  /** Sends a byte now and then, for ever. */
  | 'drip'
  /** Sends without end. */
  | 'huge'
  | 'not-json'
  | 'empty'
  /** JSON of another shape than the service's. */
  | 'wrong-types'
  | { readonly status: number; readonly json: unknown; readonly headers?: Record<string, string> }
  /** Answers as it should, but only after that. */
  | { readonly after: Promise<unknown> }
  /** Server-sent events as they are written, and then the end, orderly or not. */
  | { readonly stream: readonly string[]; readonly isCut?: true };

export interface Received {
  /** When it came, in milliseconds since 1970. */
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  json(): unknown;
  form(): Promise<FormData>;
}

export interface Script {
  readonly cors: Cors;
  answer(request: Received, reply: ServerResponse, address: string): void | Promise<void>;
}

export interface ScriptedServer {
  readonly address: string;
  /** What was asked, preflights apart. */
  readonly requests: readonly Received[];
  /** How the server treats the next requests to such paths, or all of them; null as it should. */
  misbehave(how: Misbehaviour | null, path?: RegExp, times?: number): void;
  close(): Promise<void>;
}

/** A server on loopback that follows a script, and breaks when it is told to. */
export async function startServer(script: Script): Promise<ScriptedServer & { server: Server }> {
  const requests: Received[] = [];
  const trouble = { how: null as Misbehaviour | null, path: /$/, times: Infinity };
  let address = '';
  const server = createServer((incoming, reply) => {
    reply.on('error', () => {});
    allow(script.cors, incoming, reply);
    if (incoming.method === 'OPTIONS') {
      reply.writeHead(204).end();
      return;
    }
    void read(incoming).then(async (request) => {
      requests.push(request);
      const how = trouble.times > 0 && trouble.path.test(request.path) ? trouble.how : null;
      if (how !== null) trouble.times -= 1;
      if (how !== null && !(typeof how === 'object' && 'after' in how)) return fail(how, reply);
      await how?.after;
      await script.answer(request, reply, address);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    requests,
    server,
    misbehave: (how, path = /$/, times = Infinity) => Object.assign(trouble, { how, path, times }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Server = ReturnType<typeof createServer>;

export function sendJson(reply: ServerResponse, json: unknown, status = 200): void {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}

export function sendBytes(reply: ServerResponse, bytes: Uint8Array, type: string): void {
  reply.writeHead(200, { 'content-type': type }).end(bytes);
}

function allow(
  { origin, headers, methods, exposed }: Cors,
  asked: IncomingMessage,
  reply: ServerResponse,
): void {
  const page = asked.headers.origin;
  if (origin === null || page === undefined) return;
  reply.setHeader('access-control-allow-origin', origin === '*' ? '*' : page);
  if (exposed !== undefined) reply.setHeader('access-control-expose-headers', exposed);
  if (asked.method !== 'OPTIONS') return;
  const wanted = asked.headers['access-control-request-headers'] ?? '';
  reply.setHeader('access-control-allow-headers', headers === 'reflect' ? wanted : headers);
  reply.setHeader('access-control-allow-methods', methods ?? 'GET, POST, PUT, DELETE, OPTIONS');
}

async function read(incoming: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://loopback');
  const { headers } = incoming;
  return {
    atMs: Date.now(),
    method: incoming.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers,
    body,
    json: () => JSON.parse(body.toString('utf8')) as unknown,
    form: () =>
      new Response(body, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData(),
  };
}

function fail(how: Exclude<Misbehaviour, { after: unknown }>, reply: ServerResponse): void {
  if (typeof how === 'object' && 'stream' in how) {
    reply.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const text of how.stream) reply.write(text);
    // Later than a page needs to read what came before, which a broken connection would take with it.
    if (how.isCut) setTimeout(() => reply.destroy(), 500);
    else reply.end();
    return;
  }
  if (typeof how === 'object') {
    reply.writeHead(how.status, { 'content-type': 'application/json', ...how.headers });
    reply.end(JSON.stringify(how.json));
    return;
  }
  const begin = (type = 'application/json') => reply.writeHead(200, { 'content-type': type });
  switch (how) {
    case 'hang':
      return;
    case 'cut':
      reply.destroy();
      return;
    case 'cut-reply':
      begin().write('{"data":[{"b64_json":"iVBORw0KGgo', () => reply.destroy());
      return;
    case 'drip': {
      begin().write('{"data":"');
      const timer = setInterval(() => reply.write('a'), 20);
      reply.on('close', () => clearInterval(timer));
      return;
    }
    case 'huge': {
      begin().write('{"data":"');
      const block = 'a'.repeat(2 ** 16);
      const pour = () => {
        while (!reply.destroyed && reply.write(block));
      };
      reply.on('drain', pour);
      pour();
      return;
    }
    case 'not-json':
      begin('text/html').end('<!doctype html><title>Welcome</title>');
      return;
    case 'empty':
      begin().end();
      return;
    case 'wrong-types':
      begin().end('{"data":[{"b64_json":7}],"id":9,"images":"no","generations":{},"candidates":1}');
  }
}
