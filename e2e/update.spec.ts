import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test } from './fixtures.ts';

test.use({ hasServiceWorker: true });

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

test('a new version is offered, and nothing reloads until it is taken', async ({ page }) => {
  const site = await serveTwoVersions();
  try {
    await page.goto(site.address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    const prompt = page.getByRole('textbox', { name: 'Prompt' });
    await prompt.fill('half a thought');
    await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));

    site.publishNext();
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    const take = page.getByRole('button', { name: 'Switch now' });
    await expect(take).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-mark', '');

    await take.click();
    await expect(page.locator('html')).not.toHaveAttribute('data-mark', '');
    await expect(prompt).toHaveValue('half a thought');
    await expect(take).toBeHidden();
  } finally {
    site.server.close();
  }
});

/** The built app, of which a second version can be published: one byte makes a worker new. */
async function serveTwoVersions(): Promise<{
  server: Server;
  address: string;
  publishNext: () => void;
}> {
  let version = 1;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = pathname === '/' ? '/index.html' : pathname;
    readFile(join('dist', path)).then(
      (bytes) => {
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(path === '/service-worker.js' ? `${bytes.toString()}\n// ${version}` : bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}/`, publishNext: () => (version = 2) };
}
