import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'de', 'hi'],
  catalogs: [{ path: 'src/locales/{locale}', include: ['src'], exclude: ['**/generated/**'] }],
  format: formatter({ lineNumbers: false }),
});
