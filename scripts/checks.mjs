import { playwrightCount, vitestCount } from './test-counts.mjs';

/**
 * @typedef {object} Check
 * @property {string} name chosen with `--only`; `types` also chooses `types-app` and its like
 * @property {string} command
 * @property {readonly string[]} [after] checks that must have passed before it
 * @property {number} [cores] how many of the two cores it keeps busy; 1 when not given
 * @property {string} [report] where its test runner writes JSON
 * @property {(report: string) => import('./test-counts.mjs').Count} [count] reads that file; a check without it is one test
 */

const VITEST = 'vitest run --reporter=default --reporter=json';

/** Everything that must be true of this repository, in the order in which it is tried. */
export const CHECKS = /** @satisfies {readonly Check[]} */ ([
  { name: 'browser', command: 'node scripts/ensure-browser.mjs' },
  // Debian installs one thing at a time.
  { name: 'exiftool', command: 'node scripts/ensure-exiftool.mjs', after: ['browser'] },
  { name: 'generate', command: 'npm run --silent generate' },
  { name: 'types-app', command: 'tsc -p tsconfig.json', after: ['generate'] },
  { name: 'types-domain', command: 'tsc -p tsconfig.domain.json' },
  { name: 'types-worker', command: 'tsc -p tsconfig.worker.json', after: ['generate'] },
  { name: 'types-node', command: 'tsc -p tsconfig.node.json' },
  { name: 'lint', command: 'oxlint --deny-warnings', after: ['generate'] },
  { name: 'format', command: 'oxfmt --check' },
  { name: 'unused', command: 'knip', after: ['generate'] },
  { name: 'messages', command: 'node scripts/check-messages.mjs' },
  { name: 'dependencies', command: 'node scripts/check-dependencies.mjs' },
  {
    name: 'node',
    command: `${VITEST} --project node --outputFile.json=test-results/node.json`,
    after: ['exiftool', 'generate'],
    report: 'test-results/node.json',
    count: vitestCount,
  },
  {
    name: 'in-browser',
    command: `${VITEST} --project browser --outputFile.json=test-results/in-browser.json`,
    // Beside the tests in Node: both wait more than they compute.
    after: ['browser', 'generate'],
    report: 'test-results/in-browser.json',
    count: vitestCount,
  },
  { name: 'servers', command: 'node scripts/ensure-servers.mjs', after: ['exiftool'] },
  {
    name: 'places',
    command: `${VITEST} --project places --outputFile.json=test-results/places.json`,
    after: ['servers', 'generate'],
    report: 'test-results/places.json',
    count: vitestCount,
  },
  { name: 'build', command: 'vite build --logLevel warn', after: ['generate'] },
  {
    name: 'journeys',
    command: 'playwright test --reporter=list,json',
    after: ['browser', 'build'],
    cores: 2,
    report: 'test-results/journeys.json',
    count: playwrightCount,
  },
]);
