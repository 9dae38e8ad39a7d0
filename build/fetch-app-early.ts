import type { Plugin } from 'vite';

/**
 * Has the code of the app fetched beside that of the start, when nothing more urgent is under way:
 * even a preload, which is read as it comes, holds up the first keys in the prompt box.
 */
export function fetchAppEarly(): Plugin {
  return {
    name: 'fetch-app-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const app = Object.values(bundle).find(
          // Whatever else bears the name only leads to it.
          (file) => file.type === 'chunk' && file.name === 'app' && holdsApp(file.moduleIds),
        );
        if (app === undefined) throw new Error('There is no chunk of the app.');
        const attrs = {
          rel: 'prefetch',
          as: 'script',
          crossorigin: true,
          href: `./${app.fileName}`,
        };
        return [{ tag: 'link', attrs, injectTo: 'body' }];
      },
    },
  };
}

const holdsApp = (ids: readonly string[]) => ids.some((id) => id.endsWith('/src/app/app.tsx'));
