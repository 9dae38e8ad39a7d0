import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What the built app may load and do, with its inline styles named by hash. */
function policyFor(html: string): string {
  const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${["'self'", ...styles].join(' ')}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // A connection may stand at any address that its user knows; see docs/decisions/0006.
    "connect-src 'self' https: http: wss: ws:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types bildwerk',
  ].join('; ');
}

/**
 * Puts the policy into the built index.html, so that any static host has it. It does not reach
 * workers; for those the preview server sends it as a header, and `_headers` says it to hosts that
 * read such a file. Not in development: hot reload needs inline script.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: (_config, { command, isPreview }) => command === 'build' || isPreview === true,
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const policy = policyFor(html);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
        return html.replace('<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${meta}`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const policy = policyFor(String(page.source));
        const source = `/*\n  Content-Security-Policy: ${policy}\n`;
        this.emitFile({ type: 'asset', fileName: '_headers', source });
      },
    },
    configurePreviewServer({ config, middlewares }) {
      const page = resolve(config.root, config.build.outDir, 'index.html');
      middlewares.use((_request, response, next) => {
        // Read each time: the app may be built again while it is served.
        const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
        response.setHeader('Content-Security-Policy', policyFor(html));
        next();
      });
    },
  };
}
