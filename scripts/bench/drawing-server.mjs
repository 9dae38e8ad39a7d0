import { createServer } from 'node:http';
import { deflateSync, crc32 } from 'node:zlib';

const DRAWING_MS = 50;

/**
 * A Stable Diffusion web UI that draws the same small picture again and again.
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
export async function serveDrawings() {
  const image = greyPng(256).toString('base64');
  /** @type {Readonly<Record<string, () => unknown>>} */
  const replies = {
    '/sdapi/v1/sd-models': () => [{ title: 'dream', model_name: 'dream' }],
    '/sdapi/v1/samplers': () => [{ name: 'Euler a' }],
    '/sdapi/v1/schedulers': () => [],
    '/sdapi/v1/progress': () => ({
      progress: 0.5,
      eta_relative: 0,
      state: {},
      current_image: null,
    }),
    '/sdapi/v1/txt2img': () => ({ images: [image], parameters: {}, info: '' }),
  };
  const server = createServer((request, reply) => {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname;
    const headers = {
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-headers': 'content-type',
      'content-type': 'application/json',
    };
    const answer = () =>
      reply.writeHead(replies[path] ? 200 : 204, headers).end(JSON.stringify(replies[path]?.()));
    setTimeout(answer, path.endsWith('img') && request.method === 'POST' ? DRAWING_MS : 0);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {number} edge */
function greyPng(edge) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.writeUInt8(8, 8);
  const rows = deflateSync(Buffer.alloc(edge * (edge + 1)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[
      ['IHDR', header],
      ['IDAT', rows],
      ['IEND', Buffer.alloc(0)],
    ].map(([name, content]) => chunk(String(name), Buffer.from(/** @type {Buffer} */ (content)))),
  ]);
}

/** @param {string} name @param {Buffer} content */
function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
