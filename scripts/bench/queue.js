// The queue with the app's own storage, lock and thumbnails, and a backend that answers at once;
// served by Vite from the source, driven by queue.mjs.
import { createPorts } from '../../src/app/first-ports.ts';
import { createId } from '../../src/domain/id.ts';
import { sampleRecipe } from '../../src/domain/recipe/sample-recipe.ts';
import { createStudio } from '../../src/studio/studio.ts';

const size = { width: 256, height: 256 };

/** @param {number} count */
function jobs(count) {
  const batch = createId(Date.now(), Math.random);
  return Array.from({ length: count }, (_, index) => ({
    id: createId(Date.now(), Math.random, count - index),
    batch,
    recipe: sampleRecipe({ size, seed: index }),
    parents: [],
    connection: 'sketch',
    state: /** @type {const} */ ({ name: 'waiting' }),
  }));
}

/** Opaque, as services send them: what shines through has a thumbnail of another kind. */
async function onePicture() {
  const canvas = new OffscreenCanvas(size.width, size.height);
  canvas.getContext('2d', { alpha: false })?.fillRect(20, 20, 90, 60);
  return canvas.convertToBlob();
}

/** @param {boolean} answers or hangs until it is stopped */
async function openStudio(answers) {
  const image = await onePicture();
  /** @type {import('../../src/domain/generation/backend.ts').Backend} */
  const backend = {
    kind: 'sketch',
    concurrency: 4,
    models: async () => [],
    async *generate() {
      if (!answers) await new Promise(() => {});
      yield { type: 'picture', image, size };
    },
  };
  const ports = createPorts();
  await ports.storage;
  return createStudio({
    ...ports,
    backends: {
      sketch: async () => ({
        kind: 'sketch',
        needs: { addresses: [], key: 'none' },
        open: () => backend,
      }),
    },
  });
}

const bench = {
  /** Milliseconds a job, and those that the page was held up by adding them. */
  async make(/** @type {number} */ count) {
    const { queue } = await openStudio(true);
    queue.add(jobs(1));
    await queue.idle();
    const startedMs = performance.now();
    queue.add(jobs(count));
    const addedMs = performance.now() - startedMs;
    await queue.idle();
    return { eachMs: (performance.now() - startedMs) / count, addedMs };
  },
  /** Begins a job that never ends. */
  async hang() {
    const { queue } = await openStudio(false);
    queue.add(jobs(1));
    await new Promise((settle) => {
      queue.state.subscribe(({ jobs: now }) => {
        if ([...now.values()].some(({ state }) => state.name === 'running')) settle(null);
      });
    });
  },
  /** Waits behind another runner; gives the moment at which everything has been made. */
  async follow() {
    const { queue } = await openStudio(true);
    await new Promise((settle) => {
      queue.state.subscribe(({ jobs: now }) => {
        if ([...now.values()].some(({ state }) => state.name === 'running')) settle(null);
      });
    });
    document.title = 'behind';
    await queue.idle();
    return Date.now();
  },
  /** Puts jobs on disk for the built app, to be made by the server at this address. */
  async leave(/** @type {number} */ count, /** @type {string} */ address) {
    const storage = await createPorts().storage;
    const server = { id: 'server', kind: 'sdapi', name: 'Server', address, options: {} };
    await storage.connections.change((list) => ({
      ...list,
      connections: [...list.connections, server],
    }));
    const recipe = sampleRecipe({ size, backend: 'sdapi', model: 'dream' });
    await storage.jobs.add(jobs(count).map((job) => ({ ...job, recipe, connection: server.id })));
  },
};
Object.assign(globalThis, { bench });
document.title = 'ready';
