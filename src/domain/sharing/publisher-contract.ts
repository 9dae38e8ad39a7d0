import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FileJournal } from './place-stores.ts';
import { publishSite, unpublishSite } from './publish-site.ts';
import { MANIFEST_PATH, type PublishedFile, type PublishedGallery } from './published-gallery.ts';
import { type Publisher, PublishError, type Publishers } from './publisher.ts';
import type { SiteFile } from './gallery-site.ts';

interface PublisherToTest {
  readonly publisher: Publisher;
  /** What a visitor gets who has signed in nowhere. */
  readonly visit: (path: string) => Promise<Response>;
  readonly measure: Publishers['measure'];
  /** Whether the place serves a file as it was told, and not by the file's name. */
  readonly keepsHeaders: boolean;
}

const never = new AbortController().signal;
const PAGE = 'index.html';
const PICTURES = ['pictures/a-320.webp', 'pictures/a-640.webp', 'pictures/b-320.webp'];

/** What every publisher does, also with whole sites. */
export function publisherContract(create: () => PublisherToTest): void {
  const { publisher, visit, measure, keepsHeaders } = create();
  let gallery: PublishedGallery;
  let journal: FileJournal;
  let number = 0;

  beforeEach(() => {
    const folder = `gallery-${Date.now()}-${(number += 1)}`;
    gallery = {
      id: folder,
      gallery: `draft of ${folder}`,
      title: 'Foxes',
      place: 'place',
      folder,
      address: '',
      atMs: 0,
      isWhole: false,
    };
    journal = memoryJournal();
  });
  afterEach(() => unpublishSite(publication()));

  /** `asked` sees each path that is put or removed, and may throw as a line that breaks. */
  function publication(asked: (what: 'put' | 'remove', path: string) => void = () => {}) {
    return {
      gallery,
      journal,
      measure,
      signal: never,
      onProgress: () => {},
      publisher: {
        ...publisher,
        put: (file, signal) => {
          asked('put', file.path.slice(gallery.folder.length + 1));
          return publisher.put(file, signal);
        },
        remove: (path, signal) => {
          asked('remove', path.slice(gallery.folder.length + 1));
          return publisher.remove(path, signal);
        },
      } satisfies Publisher,
    };
  }
  const at = (path: string) => `${gallery.folder}/${path}`;
  async function put(path: string, content: string): Promise<void> {
    const file = { path: at(path), mediaType: 'text/plain', content };
    await publisher.put({ ...file, hash: (await measure(content)).hash }, never);
  }

  it('puts a file for everybody to read, replaces and removes it', async () => {
    await put('a/b/file.txt', 'first');
    await put('a/b/file.txt', 'second, with ä and हिन्दी');
    expect(await (await visit(at('a/b/file.txt'))).text()).toBe('second, with ä and हिन्दी');
    expect(await publisher.read(at('a/b/file.txt'), never)).toBe('second, with ä and हिन्दी');
    await publisher.remove(at('a/b/file.txt'), never);
    expect(await publisher.read(at('a/b/file.txt'), never)).toBeNull();
    await publisher.remove(at('a/b/file.txt'), never);
    for (const folder of ['a/b', 'a']) await publisher.removeEmptyFolder(at(folder), never);
  });

  it('keeps files of any name apart', async () => {
    const names = ['a b+c.txt', 'a%20b.txt', "it's (1)!*.txt", '#1?&=.txt', 'ä ö हिन्दी.txt'];
    for (const name of names) await put(name, name);
    for (const name of names) expect(await (await visit(at(name))).text(), name).toBe(name);
    for (const name of names) await publisher.remove(at(name), never);
  });

  it('publishes a site: pictures before the page, each with its type', async () => {
    const order: string[] = [];
    const progress = await publishSite(
      filesOf(site()),
      publication((what, path) => order.push(`${what} ${path}`)),
    );
    expect(progress).toMatchObject({ sent: 4, kept: 0, removed: 0 });
    expect(order.at(0)).toBe(`put ${MANIFEST_PATH}`);
    expect(order.slice(-2)).toEqual([`put ${PAGE}`, `put ${MANIFEST_PATH}`]);
    const page = await visit(at(PAGE));
    expect(await page.text()).toBe('<p>Foxes');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const picture = await visit(at('pictures/a-320.webp'));
    expect(picture.headers.get('content-type')).toBe('image/webp');
    if (keepsHeaders) {
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(picture.headers.get('cache-control')).toBe('public, max-age=86400');
    }
  });

  it('sends only what has changed, and removes what is gone last', async () => {
    await publishSite(filesOf(site()), publication());
    gallery = { ...gallery, isWhole: true };
    const order: string[] = [];
    const [, second, ...rest] = PICTURES;
    const progress = await publishSite(
      filesOf(site({ page: '<p>Two foxes', pictures: [second ?? '', ...rest] })),
      publication((what, path) => order.push(`${what} ${path}`)),
    );
    expect(progress).toMatchObject({ sent: 1, kept: 2, removed: 1 });
    expect(order).toEqual([`put ${PAGE}`, `remove ${PICTURES[0]}`, `put ${MANIFEST_PATH}`]);
    expect(await (await visit(at(PAGE))).text()).toBe('<p>Two foxes');
    expect((await visit(at(PICTURES[0] ?? ''))).ok).toBe(false);
  });

  it('goes on after a cut with what is missing; the page is not there before', async () => {
    let puts = 0;
    const cut = publishSite(
      filesOf(site()),
      publication((what) => {
        if (what === 'put' && (puts += 1) > 3) throw new PublishError('unreachable');
      }),
    );
    await expect(cut).rejects.toThrow(new PublishError('unreachable'));
    expect((await visit(at(PAGE))).ok).toBe(false);
    const progress = await publishSite(filesOf(site()), publication());
    expect(progress).toMatchObject({ sent: 2, kept: 2 });
    expect((await visit(at(PAGE))).ok).toBe(true);
  });

  it('knows from the place what another browser has published', async () => {
    await publishSite(filesOf(site()), publication());
    journal = memoryJournal();
    const progress = await publishSite(filesOf(site()), publication());
    expect(progress).toMatchObject({ sent: 0, kept: 4 });
  });

  it('sends all again where the place has lost it', async () => {
    await publishSite(filesOf(site()), publication());
    await publisher.remove(at(MANIFEST_PATH), never);
    expect(await publishSite(filesOf(site()), publication())).toMatchObject({ sent: 4, kept: 0 });
  });

  it('touches no folder of another gallery', async () => {
    await publishSite(filesOf(site()), publication());
    const own = gallery;
    gallery = { ...gallery, gallery: 'another' };
    const taken = publishSite(filesOf(site({ page: 'mine' })), publication());
    await expect(taken).rejects.toThrow(new PublishError('taken'));
    await expect(unpublishSite(publication())).rejects.toThrow(new PublishError('taken'));
    gallery = own;
    expect(await (await visit(at(PAGE))).text()).toBe('<p>Foxes');
  });

  it('unpublishes what was published and nothing else', async () => {
    await publishSite(filesOf(site()), publication());
    await put('pictures/not ours.txt', 'stays');
    expect(await unpublishSite(publication())).toMatchObject({ removed: 4 });
    for (const path of [PAGE, MANIFEST_PATH, ...PICTURES])
      expect(await publisher.read(at(path), never), path).toBeNull();
    expect(await (await visit(at('pictures/not ours.txt'))).text()).toBe('stays');
    expect(await journal.files(gallery.id)).toEqual([]);
    await publisher.remove(at('pictures/not ours.txt'), never);
    await publisher.removeEmptyFolder(at('pictures'), never);
  });

  it('also what was on its way when the line broke', async () => {
    const lost = publication();
    const cut = publishSite(filesOf(site()), {
      ...lost,
      publisher: {
        ...lost.publisher,
        put: async (file, signal) => {
          await publisher.put(file, signal);
          // It has arrived, but nobody here hears of it.
          if (file.path.endsWith(PICTURES[1] ?? '')) throw new PublishError('unreachable');
        },
      },
    });
    await expect(cut).rejects.toThrow(new PublishError('unreachable'));
    await unpublishSite(publication());
    for (const path of PICTURES) expect(await publisher.read(at(path), never), path).toBeNull();
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const stopped = publishSite(filesOf(site()), {
      ...publication(),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(stopped).rejects.toThrow('aborted');
    expect((await visit(at(PAGE))).ok).toBe(false);
  });
}

function site({ page = '<p>Foxes', pictures = PICTURES } = {}): SiteFile[] {
  return [
    ...pictures.map((path) => ({
      path,
      mediaType: 'image/webp',
      content: new Blob([`pixels of ${path}`], { type: 'image/webp' }),
    })),
    { path: PAGE, mediaType: 'text/html', content: page },
  ];
}

async function* filesOf(files: readonly SiteFile[]): AsyncGenerator<SiteFile> {
  yield* files;
}

function memoryJournal(): FileJournal {
  const files = new Map<string, PublishedFile>();
  return {
    files: async () => [...files.values()],
    put: async (_, file) => void files.set(file.path, file),
    remove: async (_, path) => void files.delete(path),
  };
}
