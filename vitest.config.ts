import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { lingui } from '@lingui/vite-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { PluginOption } from 'vite';
import { defineConfig } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { launchOptions } from './scripts/find-browser.mjs';

const plugins = (): PluginOption[] => [
  react(),
  babel({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
  lingui(),
];

const inChromium = {
  resolve: { tsconfigPaths: true },
  plugins: plugins(),
  // What is found only while a test runs would be loaded twice, React among it.
  optimizeDeps: {
    include: [
      '@contentauth/c2pa-wasm',
      '@lingui/core',
      '@lingui/react',
      '@tanstack/react-query',
      'aws4fetch',
      'axe-core',
      'idb-keyval',
      'lucide-react',
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'thumbhash',
      'uqr',
      'valibot',
      'wouter',
      'wouter/use-hash-location',
      'zustand',
      'zustand/react/shallow',
      'zustand/vanilla',
    ],
  },
};

const chromium: BrowserConfigOptions = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: launchOptions(),
  }),
  instances: [{ browser: 'chromium' }],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { tsconfigPaths: true },
        plugins: plugins(),
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'build/*.test.ts'],
          exclude: ['src/**/*.{browser,places}.test.ts'],
          // A slow machine is no fault of the code; properties try a thousand cases each.
          testTimeout: 60_000,
        },
      },
      {
        ...inChromium,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          globalSetup: 'e2e/servers/for-browser-tests.ts',
          // Waiting costs nothing when things are quick; a slow machine is no fault of the app.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          browser: chromium,
        },
      },
      {
        ...inChromium,
        test: {
          name: 'places',
          include: ['src/**/*.places.test.ts'],
          globalSetup: 'e2e/servers/for-places-tests.ts',
          testTimeout: 60_000,
          browser: chromium,
        },
      },
    ],
  },
});
