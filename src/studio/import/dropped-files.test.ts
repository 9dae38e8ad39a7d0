import { expect, it } from 'vitest';
import { droppedFiles } from './dropped-files.ts';

function file(name: string): FileSystemEntry {
  const entry = { name, isFile: true, isDirectory: false };
  const give = (take: (file: File) => void) => take(new File([name], name));
  return { ...entry, file: give } as unknown as FileSystemEntry;
}

/** As Chromium has it: a hundred entries at a time, then none. */
function folder(name: string, entries: readonly FileSystemEntry[]): FileSystemEntry {
  const createReader = () => {
    let at = 0;
    const readEntries = (take: (some: readonly FileSystemEntry[]) => void) => {
      take(entries.slice(at, at + 100));
      at += 100;
    };
    return { readEntries };
  };
  const entry = { name, isFile: false, isDirectory: true, createReader };
  return entry as unknown as FileSystemEntry;
}

const broken = {
  name: 'locked',
  isFile: false,
  isDirectory: true,
  createReader: () => ({ readEntries: (_: unknown, fail: () => void) => fail() }),
} as unknown as FileSystemEntry;

async function namesOf(files: Iterable<File> | AsyncIterable<File>): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of files) names.push(name);
  return names;
}

function drop(entries: readonly (FileSystemEntry | null)[], files: readonly File[] = []) {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  return droppedFiles({ items, files } as unknown as DataTransfer);
}

it('folders that are dropped stand for all files in them, but for hidden folders', async () => {
  const many = Array.from({ length: 250 }, (_, at) => file(`${at}.png`));
  const names = await namesOf(
    drop([
      file('a.png'),
      broken,
      folder('one', [file('b.png'), folder('two', many), folder('.git', [file('c.png')])]),
    ]),
  );
  expect(names).toEqual(['a.png', 'b.png', ...many.map(({ name }) => name)]);
});

it('files without an entry come as they are', async () => {
  expect(await namesOf(drop([null], [new File([], 'a.png')]))).toEqual(['a.png']);
});
