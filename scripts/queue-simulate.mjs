import { runnerImport } from 'vite';

/**
 * Has more pictures asked of services than they can make, once by tools that merely retry and once
 * by the queue's rules, and prints what became of them. Usage: npm run queue:simulate [-- SEED]
 */
const { module } =
  /** @type {{ module: typeof import('../src/domain/queue/simulation/simulate.ts') }} */ (
    await runnerImport('/src/domain/queue/simulation/simulate.ts', {
      resolve: { tsconfigPaths: true },
    })
  );
const { simulate, WAYS } = module;
const seed = Number(process.argv[2] ?? 1);
const minutes = (/** @type {number} */ count) => count * 60_000;

/**
 * Four pictures at the same time, 30 requests a minute; about 20 pictures a minute when all is well.
 * @param {number} outageFromMinute
 */
const service = (outageFromMinute) => ({
  places: 4,
  perMinute: 30,
  countsRefused: false,
  drawingMs: /** @type {const} */ ([6000, 18_000]),
  outages: [
    { fromMs: minutes(outageFromMinute), untilMs: minutes(outageFromMinute + 10) },
    { fromMs: minutes(outageFromMinute + 30), untilMs: minutes(outageFromMinute + 32) },
  ],
  tellsUntil: false,
});

const SCENES = {
  'one connection': { jobs: 500, everyMs: 2000, services: [service(10)] },
  'one that counts what it refuses': {
    jobs: 500,
    everyMs: 2000,
    services: [{ ...service(10), countsRefused: true }],
  },
  'three connections': {
    jobs: 1000,
    everyMs: 1000,
    services: [service(10), { ...service(5), places: 2 }, { ...service(20), tellsUntil: true }],
  },
};
const ways = {
  'again after 2 s, 10 times': WAYS.naive,
  'backoff with jitter, each for itself': WAYS.backoff,
  'the queue': WAYS.queue,
};

console.log(
  '| | made | wasted requests a picture | usual wait | 19 of 20 within | all over after |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [scene, setting] of Object.entries(SCENES))
  for (const [name, way] of Object.entries(ways)) {
    const result = simulate(way, setting, seed);
    const { made, wasted, usualMs, longMs, endedAtMs } = result;
    const cells = [
      `${scene}: ${name}`,
      `${((100 * made) / setting.jobs).toFixed(1)} %`,
      (wasted / made).toFixed(2),
      minutesText(usualMs),
      minutesText(longMs),
      minutesText(endedAtMs),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }

/** @param {number} ms */
function minutesText(ms) {
  return `${(ms / 60_000).toFixed(0)} min`;
}
