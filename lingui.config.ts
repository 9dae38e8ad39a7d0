import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/**
 * What is on screen before any screen has loaded, or where none could be; its messages are a
 * catalogue of their own.
 */
const START = [
  'src/app/main.ts',
  'src/app/header.tsx',
  'src/app/broken.tsx',
  'src/features/compose/composer.tsx',
  'src/features/compose/bar-options.tsx',
  'src/features/compose/add-reference.tsx',
];

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'de', 'hi'],
  catalogs: [
    { path: 'src/locales/start/{locale}', include: START },
    { path: 'src/locales/{locale}', include: ['src'], exclude: [...START, '**/generated/**'] },
  ],
  format: formatter({ lineNumbers: false }),
});
