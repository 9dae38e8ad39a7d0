import type { Plugin } from 'vite';

/** How much longer a letter is when it is written as `\uXXXX`. */
const LONGER_BY = 5;

/**
 * Scripts without a letter beyond Latin-1: a browser that finds a single `…` in one keeps all of it
 * with two bytes a letter.
 */
export function oneByteScripts(): Plugin {
  return {
    name: 'one-byte-scripts',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = oneByteScript(file.code);
          // A worker.
          else if (file.fileName.endsWith('.js') && typeof file.source === 'string')
            file.source = oneByteScript(file.source);
        }
      },
    },
  };
}

/** What means something else when it is escaped. */
const RAW = /String\.raw`[^`]*[^\0-\u00ff]/;

/** The same script, with its letters beyond Latin-1 escaped, where it then takes less memory. */
export function oneByteScript(script: string): string {
  if (RAW.test(script)) return script;
  const wide = script.match(/[^\0-\u00ff]/g)?.length ?? 0;
  if (wide * LONGER_BY >= script.length) return script;
  return script.replace(/(\\*)([^\0-\u00ff])/g, (_, slashes: string, letter: string) => {
    // One that is escaped without need, as some are in patterns, means just itself.
    const before = slashes.slice(slashes.length % 2);
    return `${before}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
