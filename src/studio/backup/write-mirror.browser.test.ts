import { beforeEach, expect, it } from 'vitest';
import { DAY_RECORDS, dayFrom, dayOfId, INDEX, indexText } from '@/domain/backup/mirror-layout.ts';
import type { MirrorFolder } from '@/domain/backup/mirror-place.ts';
import { catalogueOf } from '@/domain/library/catalogue-of.ts';
import type { Library } from '@/domain/library/library.ts';
import { uniqueFileName } from '@/domain/library/picture-file-name.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { type FolderHandle, handleFolder } from '@/platform/mirror/handle-folder.ts';
import { indexedDbLibrary } from '@/platform/storage/indexed-db-library.ts';
import { writeMirror } from './write-mirror.ts';

const DAY_SECONDS = 24 * 3600;

let root: FolderHandle;
let folder: MirrorFolder;
let library: Library;

const textOf = ({ id }: Picture) => `original of ${id}`;
/** The number tells the day, and which of that day. */
const pictureOf = (day: number, place: number, fields: Partial<Picture> = {}): Picture => {
  const picture = samplePicture(day * DAY_SECONDS + place, fields);
  return { ...picture, sizeBytes: textOf(picture).length };
};

async function save(...pictures: readonly Picture[]): Promise<void> {
  await library.saveAll(
    pictures.map((picture) => ({
      picture,
      original: new Blob([textOf(picture)]),
      thumbnail: new Blob(['thumbnail']),
    })),
  );
}

const write = (into = folder, days: ReadonlySet<string> | null = null) =>
  writeMirror(days, {
    storage: { library, catalogue: async () => catalogueOf(library) },
    folder: into,
    library: 'mine',
    pause: async () => {},
    onProgress: () => {},
  });

const pathOf = (picture: Picture) => `Bildwerk/${dayOfId(picture.id)}/${uniqueFileName(picture)}`;

/** Every file by its path. */
async function allFiles(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const walk = async (directory: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of directory.entries()) {
      if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
      else if (handle instanceof FileSystemFileHandle)
        files[path + name] = await (await handle.getFile()).text();
    }
  };
  await walk(root, '');
  return files;
}

async function recordsOf(day: string, base = 'Bildwerk'): Promise<unknown[]> {
  const text = await folder.text(`${base}/${day}/${DAY_RECORDS}`, 1e6);
  return dayFrom(text ?? '').map(({ picture }) => picture);
}

/** What is done to a folder is noted, and from a number on it fails. */
function watched(fromNumber = Infinity): { folder: MirrorFolder; changes: string[] } {
  const changes: string[] = [];
  const noted = async (path: string, work: () => Promise<void>) => {
    if (changes.length >= fromNumber) throw new Error('the end');
    changes.push(path);
    await work();
  };
  return {
    changes,
    folder: {
      ...folder,
      write: (path, file) => noted(path, () => folder.write(path, file)),
      move: (from, to) => noted(from, () => folder.move(from, to)),
    },
  };
}

beforeEach(async () => {
  const name = `test-${crypto.randomUUID()}`;
  const opfs = await navigator.storage.getDirectory();
  root = (await opfs.getDirectoryHandle(name, { create: true })) as FolderHandle;
  folder = handleFolder(root);
  library = indexedDbLibrary({ name });
});

it('originals lie in a folder a day, beside their recipes and a page that shows them', async () => {
  const pictures = [pictureOf(0, 0), pictureOf(0, 1), pictureOf(1, 0)];
  await save(...pictures);
  expect(await write()).toEqual({ pictures: 3, absent: 0 });
  const files = await allFiles();
  for (const picture of pictures) expect(files[pathOf(picture)]).toBe(textOf(picture));
  expect(await recordsOf('2026-01-01')).toEqual([pictures[1], pictures[0]]);
  expect(files['Bildwerk/2026-01-02/index.html']).toContain('a fox, ');
  expect(files['Bildwerk/index.html']).toContain('2026-01-02/index.html');
  expect(files['Bildwerk/index.json']).toBe(
    indexText({
      library: 'mine',
      days: {
        '2026-01-01': { pictures: 2, originals: 2 },
        '2026-01-02': { pictures: 1, originals: 1 },
      },
    }),
  );
});

it('what is there already is not written again', async () => {
  await save(pictureOf(0, 0), pictureOf(1, 0));
  await write();
  const { folder: again, changes } = watched();
  expect(await write(again)).toEqual({ pictures: 2, absent: 0 });
  expect(changes).toEqual([]);
});

it('after an absence only what has changed is caught up with', async () => {
  const [marked, untouched, late] = [pictureOf(0, 0), pictureOf(1, 0), pictureOf(2, 0)];
  await save(marked, untouched);
  await write();
  await library.change([marked.id], (picture) => ({ ...picture, rating: 5 }));
  await save(late);
  const { folder: again, changes } = watched();
  await write(again);
  expect(changes.filter((path) => path.includes('2026-01-02'))).toEqual([]);
  expect(changes).toContain(pathOf(late));
  expect(changes).not.toContain(pathOf(marked));
  expect(await recordsOf('2026-01-01')).toMatchObject([{ rating: 5 }]);
});

it('one day is written alone when it is named', async () => {
  await save(pictureOf(0, 0), pictureOf(1, 0));
  await write(folder, new Set(['2026-01-02']));
  expect([...(await folder.names('Bildwerk'))].toSorted()).toEqual([
    '2026-01-02',
    'index.html',
    'index.json',
  ]);
});

it('a picture that was removed for good is moved aside, and nothing else is touched', async () => {
  const [gone, binned, demoted] = [pictureOf(0, 0), pictureOf(0, 1), pictureOf(0, 2)];
  await save(gone, binned, demoted);
  await write();
  await folder.write('Bildwerk/2026-01-01/own.txt', 'mine');
  await library.change([binned.id], (picture) => ({ ...picture, deletedAtMs: 7 }));
  await library.demote([demoted.id], 8);
  await library.remove([gone.id]);
  expect(await write()).toEqual({ pictures: 2, absent: 0 });
  const files = await allFiles();
  expect(files[pathOf(gone)]).toBeUndefined();
  expect(files[pathOf(gone).replace('Bildwerk/', 'Bildwerk/removed/')]).toBe(textOf(gone));
  expect(await recordsOf('2026-01-01', 'Bildwerk/removed')).toEqual([gone]);
  for (const kept of [binned, demoted]) expect(files[pathOf(kept)]).toBe(textOf(kept));
  expect(files['Bildwerk/2026-01-01/own.txt']).toBe('mine');
  await library.remove([binned.id, demoted.id]);
  expect(await write()).toEqual({ pictures: 0, absent: 0 });
  expect(Object.values(await allFiles())).toContain(textOf(binned));
});

it('a picture whose original was given up before is counted as absent', async () => {
  const picture = pictureOf(0, 0);
  await save(picture);
  await library.demote([picture.id], 8);
  expect(await write()).toEqual({ pictures: 1, absent: 1 });
});

it('an end at any moment loses nothing, and the next time makes it whole', async () => {
  const [stays, goes, late] = [pictureOf(0, 0), pictureOf(0, 1), pictureOf(1, 0)];
  for (let end = 0; ; end++) {
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
    library = indexedDbLibrary({ name: `test-${crypto.randomUUID()}` });
    await save(stays, goes);
    await write();
    await library.remove([goes.id]);
    await save(late);
    const isOver = await write(watched(end).folder).then(
      () => true,
      () => false,
    );
    const originals = Object.values(await allFiles());
    expect(originals, `after ${end}`).toContain(textOf(stays));
    expect(originals, `after ${end}`).toContain(textOf(goes));
    await write();
    const files = await allFiles();
    expect(files[pathOf(late)]).toBe(textOf(late));
    expect(files[pathOf(goes).replace('Bildwerk/', 'Bildwerk/removed/')]).toBe(textOf(goes));
    expect(files[pathOf(goes)]).toBeUndefined();
    if (isOver) break;
  }
});

it('a file that was begun and not ended is written anew', async () => {
  const picture = pictureOf(0, 0);
  await save(picture);
  await folder.write(pathOf(picture), '');
  await write();
  expect((await allFiles())[pathOf(picture)]).toBe(textOf(picture));
});

it('the mirror of another library is left alone', async () => {
  await folder.write(`Bildwerk/${INDEX}`, indexText({ library: 'other', days: {} }));
  const picture = pictureOf(0, 0);
  await save(picture);
  await write();
  const files = await allFiles();
  expect(files[pathOf(picture).replace('Bildwerk/', 'Bildwerk 2/')]).toBe(textOf(picture));
  expect(files[pathOf(picture)]).toBeUndefined();
});

it('a folder that is gone, and one of a later version, say so', async () => {
  await folder.write(
    `Bildwerk/${INDEX}`,
    indexText({ library: 'mine', days: {} }).replace('"version": 1', '"version": 2'),
  );
  await expect(write()).rejects.toMatchObject({ problem: 'newer' });
  const opfs = await navigator.storage.getDirectory();
  await opfs.removeEntry(root.name, { recursive: true });
  await expect(write()).rejects.toMatchObject({ problem: 'gone' });
});
