import type { Plugin } from 'vite';

const SCRIPT = /\s*<script type="module"[^>]*><\/script>/g;

/**
 * Puts the scripts back to the end of the page, from where Vite moves them into its head: there the
 * parser of Chromium pauses after them, and an empty frame is painted before that of the prompt box.
 */
export function scriptsLast(): Plugin {
  return {
    name: 'scripts-last',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const scripts = html.match(SCRIPT);
        if (scripts === null) throw new Error('index.html has no scripts.');
        return html
          .replace(SCRIPT, '')
          .replace(/\s*<\/body>/, (end) => `${scripts.join('')}${end}`);
      },
    },
  };
}
