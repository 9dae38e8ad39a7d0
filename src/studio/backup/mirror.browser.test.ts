import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Library } from '@/domain/library/library.ts';
import { catalogueOf } from '@/domain/library/catalogue-of.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { browserMirrorPlace } from '@/platform/mirror/browser-mirror-place.ts';
import { indexedDbLibrary } from '@/platform/storage/indexed-db-library.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { webLock } from '@/platform/storage/web-lock.ts';
import { openStudio, scriptedBackend } from '../scripted-studio.ts';
import type { LaterPorts } from '../studio.ts';
import { keepMirror, mirrorOf } from './mirror.ts';

let name: string;
let library: Library;
let folder: FileSystemDirectoryHandle;

const permissions = FileSystemHandle.prototype as unknown as {
  queryPermission: () => Promise<PermissionState>;
  requestPermission: () => Promise<PermissionState>;
};
const { queryPermission, requestPermission } = permissions;

const later = async () =>
  ({
    mirror: async () => ({
      place: browserMirrorPlace({ name }),
      lock: webLock({ name: `${name}-mirror` }),
    }),
  }) as unknown as LaterPorts;

function openTab() {
  const storage = { ...memoryStorage(), library, catalogue: async () => catalogueOf(library) };
  return mirrorOf(openStudio({ ...storage, problem: null }, scriptedBackend().backend, { later }));
}

const save = (number: number) => {
  const original = new Blob(['original']);
  const picture = samplePicture(number, { sizeBytes: original.size });
  return library.save(picture, { original, thumbnail: new Blob(['thumbnail']) });
};

const current = (pictures: number) => ({ kind: 'on', status: { kind: 'current', pictures } });

beforeEach(async () => {
  name = `test-${crypto.randomUUID()}`;
  library = indexedDbLibrary({ name });
  const opfs = await navigator.storage.getDirectory();
  folder = await opfs.getDirectoryHandle(name, { create: true });
  Object.assign(globalThis, { showDirectoryPicker: async () => folder });
});

afterEach(() => {
  Object.assign(permissions, { queryPermission, requestPermission });
});

it('a chosen folder is filled, and follows the library, as every tab sees', async () => {
  await save(1);
  const [mirror, other] = [await openTab(), await openTab()];
  await expect.poll(() => mirror.state.getState().kind).toBe('off');
  await mirror.choose();
  for (const { state } of [mirror, other])
    await expect.poll(() => state.getState()).toMatchObject(current(1));
  await save(2);
  await expect.poll(() => other.state.getState()).toMatchObject(current(2));
  await other.stop();
  await expect.poll(() => mirror.state.getState()).toEqual({ kind: 'off' });
  expect(await folder.getDirectoryHandle('Bildwerk')).toBeInstanceOf(FileSystemDirectoryHandle);
});

it('a folder that may not be written any more waits for the user, and is caught up with then', async () => {
  let answer: PermissionState = 'granted';
  permissions.queryPermission = async () => answer;
  permissions.requestPermission = async () => (answer = 'granted');
  await save(1);
  const mirror = await openTab();
  await mirror.choose();
  await expect.poll(() => mirror.state.getState()).toMatchObject(current(1));
  answer = 'prompt';
  await save(2);
  await expect
    .poll(() => mirror.state.getState())
    .toMatchObject({ isAllowed: false, status: { kind: 'stopped', problem: 'access' } });
  await mirror.askAgain();
  await expect
    .poll(() => mirror.state.getState())
    .toMatchObject({ isAllowed: true, ...current(2) });
});

it('a folder that was removed is said to be gone', async () => {
  await save(1);
  const mirror = await openTab();
  await mirror.choose();
  await expect.poll(() => mirror.state.getState()).toMatchObject(current(1));
  const opfs = await navigator.storage.getDirectory();
  await opfs.removeEntry(name, { recursive: true });
  await save(2);
  await expect
    .poll(() => mirror.state.getState())
    .toMatchObject({ status: { kind: 'stopped', problem: 'gone' } });
});

it('a library that lives in memory alone is not mirrored', async () => {
  await save(1);
  const place = browserMirrorPlace({ name });
  await place.choose();
  const storage = { ...memoryStorage(), problem: 'refused' as const };
  const studio = openStudio(storage, scriptedBackend().backend);
  // Otherwise it goes on for as long as the tab lives.
  await keepMirror(studio, { place, lock: webLock({ name: `${name}-mirror` }) });
  for await (const name of folder.keys()) expect(name).toBe('nothing');
});

it('a browser that lets no page write into folders offers none', async () => {
  Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
  expect((await openTab()).state.getState()).toEqual({ kind: 'not-offered' });
});
