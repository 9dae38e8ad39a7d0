import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, createServer } from 'vite';

const PORT = Number(process.env['PORT'] ?? 4176);
const BARE_FILES = ['bare.html', 'bare-gallery.html', 'bare-gallery.js'];

/** @type {Readonly<Record<string, string>>} by the end of a file's name */
const MEDIA_TYPES = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.mjs': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.svg': 'image/svg+xml;charset=utf-8',
  '.webmanifest': 'application/manifest+json;charset=utf-8',
};

export const ORIGIN = `http://127.0.0.1:${PORT}`;

/**
 * Builds the app and serves it with the bare pages beside it.
 * @returns {Promise<{ folder: string, stop: () => Promise<void> }>} the built files
 */
export async function serveApp() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  // A server of the source leaves the mark of development, which would be built in.
  process.env['NODE_ENV'] = 'production';
  await build({ build: { outDir: folder, emptyOutDir: true }, logLevel: 'error' });
  for (const file of BARE_FILES) cpSync(join('scripts/bench', file), join(folder, file));
  const server = serveFiles(folder);
  await new Promise((settle) => server.listen(PORT, '127.0.0.1', () => settle(null)));
  return {
    folder,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * Serves them as a static host does, packed once: packing them for each visit would compete with
 * the page for the same cores.
 * @param {string} folder
 */
function serveFiles(folder) {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        const type = MEDIA_TYPES[extname(name)];
        const bytes = readFileSync(file);
        const isPacked = type?.endsWith(';charset=utf-8') ?? false;
        return [
          `/${relative(folder, file)}`,
          {
            body: isPacked ? gzipSync(bytes) : bytes,
            headers: {
              'content-type': type ?? 'application/octet-stream',
              'cache-control': 'no-cache',
              ...(isPacked && { 'content-encoding': 'gzip' }),
            },
          },
        ];
      }),
  );
  return createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', ORIGIN);
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    response.writeHead(file === undefined ? 404 : 200, file?.headers);
    response.end(file?.body);
  });
}

/** Serves the source at the same origin, so that what a page stores is there for the built app. */
export async function serveSource() {
  const server = await createServer({
    cacheDir: 'node_modules/.vite-bench',
    server: { port: PORT, strictPort: true, hmr: false },
  });
  await server.listen();
  return server;
}
