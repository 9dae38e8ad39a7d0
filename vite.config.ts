import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './build/content-security-policy.ts';
import { inlineStartStyle } from './build/inline-start-style.ts';
import { installable } from './build/installable.ts';
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
    contentSecurityPolicy(),
    installable(),
    thirdPartyNotices(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      // What the start needs comes in one file of code and one of style, whose layers are in order.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  server: { host: '127.0.0.1', port: 5173 },
  preview: {
    host: '127.0.0.1',
    port,
    strictPort: true,
  },
});
