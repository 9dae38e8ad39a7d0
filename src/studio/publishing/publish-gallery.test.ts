import { beforeEach, expect, it } from 'vitest';
import type { RunnerLock } from '@/domain/queue/runner-lock.ts';
import type { SiteFile } from '@/domain/sharing/gallery-site.ts';
import type { Place } from '@/domain/sharing/place.ts';
import type { PublishedFile, PublishedGallery } from '@/domain/sharing/published-gallery.ts';
import { PublishError, type Publisher } from '@/domain/sharing/publisher.ts';
import { browserPublishers } from '@/platform/publishing/browser-publishers.ts';
import { memoryListStore } from '@/platform/storage/memory-list-store.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import type { PublishingPorts } from '../studio.ts';
import { publishingOf } from './publish-gallery.ts';

const PLACE: Place = {
  id: 'place',
  kind: 'webdav',
  name: 'Home',
  publicAddress: null,
  address: 'https://mira.example/dav',
  user: '',
};

/** What lies at the place. */
let files: Map<string, string>;
let order: string[];
let around: PublishingPorts;

beforeEach(async () => {
  files = new Map();
  order = [];
  const journal = new Map<string, PublishedFile>();
  let turn = Promise.resolve();
  const lock: RunnerLock = {
    hold(run, signal) {
      const role = { lost: new AbortController().signal, isMine: async () => true };
      const mine = turn.then(() => (signal.aborted ? undefined : run(role)));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
  const publisher: Publisher = {
    async put({ path, content }) {
      files.set(path, typeof content === 'string' ? content : await content.text());
      order.push(`put ${path}`);
    },
    read: async (path) => files.get(path) ?? null,
    async remove(path) {
      files.delete(path);
      order.push(`remove ${path}`);
    },
    removeEmptyFolder: async () => {},
  };
  around = {
    places: memoryListStore<Place>(),
    published: memoryListStore<PublishedGallery>(),
    journal: {
      files: async () => [...journal.values()],
      put: async (_, file) => void journal.set(file.path, file),
      remove: async (_, path) => void journal.delete(path),
    },
    publishers: {
      open: () => publisher,
      test: () => Promise.reject(new Error('not in this test')),
      measure: browserPublishers.measure,
    },
    lock,
  };
  await around.places.change(() => [PLACE]);
});

/** Publishing in another tab of the same browser. */
function openTab() {
  const studio = openStudio({ ...memoryStorage(), problem: null }, scriptedBackend().backend, {
    later: async () => ({
      ...ABSENT_PORTS,
      workshop: undefined as never,
      publishing: async () => around,
      keyVault: async () =>
        ({ get: async () => null, state: async () => null, subscribe: () => {} }) as never,
    }),
  });
  const publishing = publishingOf(studio);
  return {
    publishing,
    publish: (site: Readonly<Record<string, string>>) =>
      publishing.publish({
        gallery: 'foxes',
        title: 'Foxes',
        place: PLACE,
        folder: 'foxes',
        sealedWith: null,
        files: () => filesOf(site),
      }),
    state: () => publishing.state.getState(),
  };
}

async function* filesOf(site: Readonly<Record<string, string>>): AsyncGenerator<SiteFile> {
  for (const [path, content] of Object.entries(site)) {
    // Others have their turn in between.
    await new Promise((resolve) => setTimeout(resolve));
    yield { path, mediaType: path.endsWith('html') ? 'text/html' : 'image/webp', content };
  }
}

it('two tabs that publish a gallery at once leave that of the later one, whole', async () => {
  const [first, second] = [openTab(), openTab()];
  await Promise.all([
    first.publish({ 'a.webp': 'a', 'b.webp': 'b', 'index.html': 'a b' }),
    second.publish({ 'b.webp': 'b', 'c.webp': 'c', 'index.html': 'b c' }),
  ]);
  expect([first.state(), second.state()]).toMatchObject([
    { kind: 'published', progress: { sent: 3 } },
    { kind: 'published', progress: { sent: 2, kept: 1, removed: 1 } },
  ]);
  expect(Object.fromEntries(files)).toEqual({
    'foxes/b.webp': 'b',
    'foxes/c.webp': 'c',
    'foxes/index.html': 'b c',
    'foxes/.bildwerk.json': expect.any(String),
  });
  expect(await around.published.read()).toMatchObject([{ gallery: 'foxes', isWhole: true }]);
});

it('a gallery of which others removed half is unpublished all the same', async () => {
  const tab = openTab();
  await tab.publish({ 'a.webp': 'a', 'b.webp': 'b', 'index.html': 'a b' });
  files.delete('foxes/a.webp');
  files.delete('foxes/.bildwerk.json');
  const [published] = await around.published.read();
  await tab.publishing.unpublish(published as PublishedGallery);
  expect(tab.state()).toMatchObject({ kind: 'unpublished' });
  expect(files.size).toBe(0);
  expect(await around.published.read()).toEqual([]);
});

it('a gallery whose place is no longer in the list stays, and that is said', async () => {
  const tab = openTab();
  await tab.publish({ 'index.html': 'page' });
  await around.places.change(() => []);
  const [published] = await around.published.read();
  await tab.publishing.unpublish(published as PublishedGallery);
  expect(tab.state()).toMatchObject({ kind: 'failed', trouble: 'no-place' });
  expect(await around.published.read()).toEqual([published]);
  expect(files.has('foxes/index.html')).toBe(true);
});

it('an answer that is no manifest stops before anything is touched', async () => {
  files.set('foxes/.bildwerk.json', '<Error><Code>InternalError</Code></Error>');
  const tab = openTab();
  await tab.publish({ 'index.html': 'page' });
  expect(tab.state()).toMatchObject({ kind: 'failed', trouble: 'unexpected' });
  expect(order).toEqual([]);
});

it('what a full place has taken is not sent again', async () => {
  const tab = openTab();
  const site = { 'a.webp': 'a', 'b.webp': 'b', 'index.html': 'a b' };
  const { publishers } = around;
  const publisher = publishers.open(PLACE, '');
  const full: Publisher = {
    ...publisher,
    put: (file, signal) =>
      file.path.endsWith('html')
        ? Promise.reject(new PublishError('full'))
        : publisher.put(file, signal),
  };
  around = { ...around, publishers: { ...publishers, open: () => full } };
  await tab.publish(site);
  expect(tab.state()).toMatchObject({ kind: 'failed', trouble: 'full' });
  expect(await around.published.read()).toMatchObject([{ isWhole: false }]);
  around = { ...around, publishers };
  await tab.publish(site);
  expect(tab.state()).toMatchObject({ kind: 'published', progress: { sent: 1, kept: 2 } });
});
