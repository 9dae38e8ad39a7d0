import { expect, test } from 'vitest';
import { indexedDbFileJournal } from './indexed-db-file-journal.ts';

const file = (path: string, hash: string | null) => ({
  path,
  mediaType: 'image/webp',
  sizeBytes: 12,
  hash,
});

test('a journal keeps the files of galleries apart, each as it was last written', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const journal = indexedDbFileJournal({ name });
  const sent = file('pictures/a.webp', 'a'.repeat(64));
  await journal.put('one', file('pictures/a.webp', null));
  await journal.put('one', file('pictures/b.webp', null));
  await journal.put('another', file('pictures/a.webp', null));
  await journal.put('one', sent);
  await journal.remove('one', 'pictures/b.webp');
  expect(await indexedDbFileJournal({ name }).files('one')).toEqual([sent]);
  expect(await journal.files('another')).toHaveLength(1);
});
