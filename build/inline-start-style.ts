import type { Plugin, Rolldown } from 'vite';

/**
 * Puts the style of the start into index.html, so that the first paint waits for one file only.
 * The Content Security Policy names it by its hash.
 */
export function inlineStartStyle(): Plugin {
  let inlined: string | undefined;
  return {
    name: 'inline-start-style',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const link = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/.exec(html);
        const style = link?.[1] === undefined ? undefined : bundle[link[1]];
        if (link === null || style?.type !== 'asset') {
          throw new Error('index.html has no style of the start.');
        }
        // Its addresses were relative to its own folder.
        const css = String(style.source).replace(/url\((?!data:)(?:\.\/)?/g, 'url(./assets/');
        delete bundle[style.fileName];
        inlined = style.fileName;
        return html.replace(link[0], () => `\n    <style>${css.trim()}</style>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (inlined !== undefined) forget(bundle, inlined);
      },
    },
  };
}

/**
 * Lazy chunks would fetch the style file again, because they import the start's code. In their lists
 * of what to load first, that code, which is there already, takes its place.
 */
function forget(bundle: Rolldown.OutputBundle, style: string): void {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const start = chunks.find(({ name }) => name === 'start');
  if (start === undefined) throw new Error('There is no chunk of the start.');
  for (const chunk of chunks) {
    chunk.code = chunk.code.replaceAll(inList(style), inList(start.fileName));
  }
}

/** A file as Vite writes it into such a list. */
function inList(file: string): string {
  return JSON.stringify(file.replace(/^assets\//, './'));
}
