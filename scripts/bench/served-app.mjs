import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, preview } from 'vite';

const PORT = Number(process.env['PORT'] ?? 4176);
const BARE_FILES = ['bare.html', 'bare-gallery.html', 'bare-gallery.js'];

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
  const server = await preview({ build: { outDir: folder }, preview: { port: PORT } });
  return {
    folder,
    stop: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
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
