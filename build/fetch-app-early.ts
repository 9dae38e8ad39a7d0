import type { Plugin } from 'vite';

/**
 * Has the code of the app fetched with the page, but neither read nor run: that would hold up the
 * first keys in the prompt box.
 */
export function fetchAppEarly(): Plugin {
  return {
    name: 'fetch-app-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const app = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.name === 'app',
        );
        if (app === undefined) throw new Error('There is no chunk of the app.');
        const attrs = {
          rel: 'preload',
          as: 'script',
          crossorigin: true,
          href: `./${app.fileName}`,
        };
        return [{ tag: 'link', attrs, injectTo: 'body' }];
      },
    },
  };
}
