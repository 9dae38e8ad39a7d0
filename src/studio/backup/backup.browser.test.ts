import { describe, expect, it } from 'vitest';
import type { ArchiveWriter } from '@/domain/backup/archive.ts';
import { chooseTarget, memoryTarget } from '@/platform/files/archive-target.ts';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { indexedDbLibrary } from '@/platform/storage/indexed-db-library.ts';
import { indexedDbReferenceStore } from '@/platform/storage/indexed-db-reference-store.ts';
import { backupContract } from './backup-contract.ts';

function openEmpty() {
  const name = `test-${crypto.randomUUID()}`;
  return { library: indexedDbLibrary({ name }), references: indexedDbReferenceStore({ name }) };
}

const options = { now: Date.now };

describe('in IndexedDB', () =>
  backupContract(openEmpty, browserArchives({ ...options, choose: async () => memoryTarget() })));

it('a browser that lets nobody choose a place has the archive on disk', async () => {
  Object.assign(globalThis, { showSaveFilePicker: undefined });
  const archives = browserArchives({ ...options, choose: chooseTarget });
  const writer = (await archives.create('backup.zip')) as ArchiveWriter;
  await writer.add('a', new Blob(['text']));
  const { file, isSaved } = await writer.finish();
  expect(isSaved).toBe(false);
  expect(file).toBeInstanceOf(File);
  const archive = await archives.open(file);
  for await (const entry of archive.entries()) expect(await archive.text(entry, 10)).toBe('text');
});
