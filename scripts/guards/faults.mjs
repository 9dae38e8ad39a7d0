const ARCHITECTURE = 'vitest run --project node src/architecture.test.ts';
const JOURNEY = 'playwright test planted --reporter=list';

/**
 * @typedef {object} Fault
 * @property {string} name what is wrong
 * @property {Record<string, string | ((text: string) => string)>} plant files by path: their text, or how it changes
 * @property {string} command the guard, alone
 * @property {RegExp} says what the guard must say about it
 */

/** @param {string} path @param {RegExp} says @param {string} text @returns {Fault} */
const lint = (path, says, text) => ({
  name: `lint: ${path}`,
  plant: { [path]: text },
  command: `oxlint --deny-warnings ${path}`,
  says,
});

/** @param {string} path @param {string} text @param {RegExp} says @returns {Fault} */
const layer = (path, text, says) => ({
  name: `layers: ${path}`,
  plant: { [path]: text },
  command: ARCHITECTURE,
  says,
});

/** @param {string} name @param {string} body @param {RegExp} says @returns {Fault} */
const journey = (name, body, says) => ({
  name: `journeys: ${name}`,
  plant: {
    'e2e/planted.spec.ts': `import { expect, expectAccessible, test } from './fixtures.ts';
test('planted', async ({ page }) => {
  await page.goto('/');
  ${body}
  expect(expectAccessible).toBeDefined();
});
`,
  },
  command: JOURNEY,
  says,
});

/** One fault for each guard of this repository. */
export const FAULTS = /** @satisfies {readonly Fault[]} */ ([
  layer(
    'src/domain/planted.ts',
    "import '@/studio/studio.ts';\n",
    /domain\/planted\.ts imports studio\/studio\.ts/,
  ),
  layer(
    'src/ui/planted.tsx',
    "export * from '../domain/id.ts';\n",
    /ui\/planted\.tsx imports domain\/id\.ts/,
  ),
  layer(
    'src/features/gallery/planted.ts',
    "void import('../compose/prompt-box.ts');\n",
    /gallery\/planted\.ts imports features\/compose/,
  ),
  layer(
    'src/backends/other/planted.ts',
    "import '@/backends/sketch/scene.ts';\n",
    /other\/planted\.ts imports backends\/sketch/,
  ),
  layer(
    'src/studio/planted.ts',
    "new Worker(new URL('../platform/images/thumbnail.worker.ts', import.meta.url));\n",
    /studio\/planted\.ts imports platform/,
  ),
  layer(
    'src/ui/planted-glob.ts',
    "import.meta.glob<string>('../features/**/*.ts');\n",
    /ui\/planted-glob\.ts imports features/,
  ),
  layer('src/planted/planted.ts', 'export {};\n', /planted\/planted\.ts/),
  layer('src/domain/date-utils.ts', 'export {};\n', /date-utils/),
  layer('src/domain/helpers/planted.ts', 'export {};\n', /helpers\/planted/),

  lint('src/studio/planted-default.ts', /no-default-export/, 'export default 1;\n'),
  lint('src/studio/PlantedName.ts', /filename-case/, 'export const name = 1;\n'),
  lint(
    'src/studio/planted-promise.ts',
    /no-floating-promises/,
    'export function start(): void {\n  fetch("./x");\n}\n',
  ),
  lint(
    'src/studio/planted-switch.ts',
    /switch-exhaustiveness/,
    "import type { Theme } from '@/domain/settings/settings.ts';\n" +
      "export function word(theme: Theme): string {\n  switch (theme) {\n    case 'dark':\n      return 'd';\n  }\n  return '';\n}\n",
  ),
  lint(
    'src/domain/planted-react.ts',
    /no-restricted-imports/,
    "import { useState } from 'react';\nexport const use = useState;\n",
  ),
  lint(
    'src/domain/planted-storage.ts',
    /no-restricted-imports/,
    "import { get } from 'idb-keyval';\nexport const read = get;\n",
  ),
  lint(
    'src/ui/planted-html.ts',
    /no-restricted-properties/,
    'export function show(place: Element, text: string): void {\n  place.innerHTML = text;\n}\n',
  ),
  lint(
    'src/ui/planted-danger.tsx',
    /no-danger/,
    "export const planted = <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n",
  ),
  lint('src/ui/planted-any.ts', /no-explicit-any/, 'export const anything: any = 1;\n'),
  lint('src/ui/planted-eval.ts', /no-eval/, "export const two = eval('1 + 1');\n"),
  lint('src/ui/planted-console.ts', /no-console/, "console.log('x');\nexport {};\n"),
  lint('src/ui/planted-long.ts', /max-lines/, 'export {};\n'.repeat(301)),
  lint(
    'src/ui/planted-effect.ts',
    /exhaustive-deps/,
    "import { useEffect } from 'react';\nexport function useTitle(title: string): void {\n  useEffect(() => {\n    document.title = title;\n  }, []);\n}\n",
  ),
  {
    name: 'lint: a cycle through @/',
    plant: {
      'src/studio/planted-a.ts':
        "import { b } from '@/studio/planted-b.ts';\nexport const a = (): number => b();\n",
      'src/studio/planted-b.ts':
        "import { a } from '@/studio/planted-a.ts';\nexport const b = (): number => a();\n",
    },
    command: 'oxlint --deny-warnings src/studio',
    says: /no-cycle/,
  },

  {
    name: 'types: the DOM in domain',
    plant: { 'src/domain/planted.ts': 'export const width = document.body.clientWidth;\n' },
    command: 'tsc -p tsconfig.domain.json',
    says: /planted\.ts.*Cannot find name 'document'/,
  },
  {
    name: 'types: the app',
    plant: { 'src/ui/planted.ts': "export const size: number = 'large';\n" },
    command: 'tsc -p tsconfig.json',
    says: /planted\.ts.*TS2322/,
  },
  {
    name: 'types: the DOM in a worker',
    plant: { 'src/platform/images/planted.worker.ts': "document.title = 'x';\nexport {};\n" },
    command: 'tsc -p tsconfig.worker.json',
    says: /planted\.worker\.ts.*Cannot find name 'document'/,
  },
  {
    name: 'types: a script',
    plant: { 'scripts/planted.mjs': "/** @type {number} */\nexport const size = 'large';\n" },
    command: 'tsc -p tsconfig.node.json',
    says: /planted\.mjs.*TS2322/,
  },
  {
    name: 'format',
    plant: { 'src/ui/planted.ts': 'export  const   a=1\n' },
    command: 'oxfmt --check src/ui/planted.ts',
    says: /planted\.ts/,
  },
  {
    name: 'unused: a file',
    plant: { 'src/ui/planted-file.ts': 'export const unused = 1;\n' },
    command: 'knip',
    says: /Unused files[\s\S]*planted-file\.ts/,
  },
  {
    name: 'unused: an export',
    plant: { 'src/domain/id.ts': (text) => `${text}\nexport const planted = 1;\n` },
    command: 'knip',
    says: /Unused exports[\s\S]*planted\b.*id\.ts/,
  },
  {
    name: 'unused: a dependency',
    plant: {
      'package.json': (text) =>
        text.replace('"dependencies": {', '"dependencies": {\n"planted": "1.0.0",'),
    },
    command: 'knip',
    says: /Unused dependencies[\s\S]*planted/,
  },
  {
    name: 'dependencies: one without a sentence',
    plant: {
      'package.json': (text) =>
        text.replace('"dependencies": {', '"dependencies": {\n"planted": "1.0.0",'),
    },
    command: 'node scripts/check-dependencies.mjs',
    says: /planted has no sentence/,
  },

  {
    name: 'messages: one that nobody extracted',
    plant: {
      'src/app/planted.tsx':
        "import { msg } from '@lingui/core/macro';\nexport const planted = msg`A planted message`;\n",
    },
    command: 'node scripts/check-messages.mjs',
    says: /hi: “A planted message” is not translated/,
  },
  {
    name: 'messages: one that is no longer used',
    plant: {
      'src/locales/de.po': (text) => `${text}\nmsgid "Planted"\nmsgstr "Gepflanzt"\n`,
    },
    command: 'node scripts/check-messages.mjs',
    says: /de: “Planted” is no longer used/,
  },
  {
    name: 'messages: a placeholder that got lost',
    plant: {
      'src/locales/de.po': (text) => text.replace(/msgstr "([^"]*)\{0\}/, 'msgstr "$1'),
    },
    command: 'node scripts/check-messages.mjs',
    says: /de: .*has the placeholders/,
  },
  {
    name: 'messages: a plural form that Hindi does not have',
    plant: {
      'src/locales/hi.po': (text) => text.replace(/(msgstr "\{[^"]*plural, )one/, '$1few'),
    },
    command: 'node scripts/check-messages.mjs',
    says: /hi: .*has the forms few, other/,
  },

  journey(
    'an error in the console',
    "await page.evaluate(() => console.error('planted'));",
    /console: planted/,
  ),
  journey(
    'an error in the page',
    "await page.evaluate(() => void setTimeout(() => { throw new Error('planted'); }));\n  await page.getByRole('textbox', { name: 'Prompt' }).fill('a');",
    /page: Error: planted/,
  ),
  journey(
    'a request to another machine',
    "await page.evaluate(() => { new Image().src = 'http://planted.invalid/'; });",
    /console: .*Content Security Policy|request: http:\/\/planted/,
  ),
  journey(
    'text that is run as code',
    "await page.evaluate(() => void setTimeout(() => eval('1')));\n  await page.getByRole('textbox', { name: 'Prompt' }).fill('a');",
    /(page|console): .*(EvalError|unsafe-eval|TrustedScript)/,
  ),
  journey(
    'an image without a name',
    'await page.evaluate(() => document.body.append(new Image()));\n  await expectAccessible(page);',
    /image-alt/,
  ),
]);
