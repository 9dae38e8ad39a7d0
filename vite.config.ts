import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './build/content-security-policy.ts';
import { fetchAppEarly } from './build/fetch-app-early.ts';
import { inlineStartStyle } from './build/inline-start-style.ts';
import { installable } from './build/installable.ts';
import { oneByteScripts } from './build/one-byte-scripts.ts';
import { scriptsLast } from './build/scripts-last.ts';
import { thirdPartyNotices } from './build/third-party-notices.ts';

const port = Number(process.env['PORT'] ?? 4173);

export default defineConfig({
  // Relative addresses let the built app live in any folder of any static host.
  base: './',
  resolve: { tsconfigPaths: true },
  plugins: [
    react(),
    babel({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    inlineStartStyle(),
    oneByteScripts(),
    scriptsLast(),
    fetchAppEarly(),
    contentSecurityPolicy(),
    installable(),
    thirdPartyNotices(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // All of these know light-dark() and oklch(); written out for older ones, every colour stands four times.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    // Every browser that knows the colours above loads modules ahead by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Runs before the rest has been read.
            {
              name: 'address',
              test: /src\/(app\/(address|next-frame|open-storage-now)|platform\/(once|trusted-script-address))\.ts|vite\/preload-helper/,
              priority: 3,
            },
            // What the start needs comes in one file of code and one of style, whose layers are in order.
            { name: 'start', tags: ['$initial'], priority: 2 },
            // All that is drawn at first, in one file that is fetched beside the start.
            { name: 'app', test: /src\/app\/app\.tsx/, priority: 1 },
            // Stands on its own feet where the others cannot be fetched.
            { name: 'broken', test: /src\/app\/broken\.tsx/, priority: 1 },
            // Drawn with the bar, so it must not fail with any screen.
            {
              name: 'add-reference',
              test: /src\/features\/compose\/add-reference\.tsx/,
              priority: 1,
            },
            // What keeps pictures comes without what shows them.
            { name: 'open-storage', test: /src\/platform\/storage\/open-storage\.ts/, priority: 1 },
            // What takes care of jobs, in one file that each visit fetches after the start.
            {
              name: 'queue',
              test: /src\/studio\/queue\/attend-queue\.ts|src\/platform\/storage\/web-lock\.ts/,
              priority: 1,
            },
            // One file instead of a dozen, for whoever begins at a wall.
            { name: 'walls', test: /src\/app\/walls\.tsx/ },
            // What stands behind the buttons of the bar: the start names every file that it may
            // fetch, and what that needs in turn.
            {
              name: 'compose',
              test: /src\/features\/compose\/(\w+-picker|bar-notes|estimate)\.tsx/,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173 },
  preview: {
    host: '127.0.0.1',
    port,
    strictPort: true,
  },
});
