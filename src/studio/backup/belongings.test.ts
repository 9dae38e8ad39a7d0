import { describe, expect, it } from 'vitest';
import type { ArchiveWriter } from '@/domain/backup/archive.ts';
import { createId } from '@/domain/id.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { DEFAULT_HABITS } from '@/domain/export/export-habits.ts';
import { tombstoneOf } from '@/domain/library/tombstone.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { sampleBoard } from '@/domain/board/sample-board.ts';
import { emptyKit } from '@/domain/brand/brand-kit.ts';
import type { Preset } from '@/domain/presets/preset.ts';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import { memorySlot } from '@/domain/settings/memory-slot.ts';
import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import type { Place } from '@/domain/sharing/place.ts';
import type { PublishedGallery } from '@/domain/sharing/published-gallery.ts';
import { TABLES_KEPT } from '@/domain/table/table-store.ts';
import { memoryTarget } from '@/platform/files/archive-target.ts';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { memoryDesk } from '@/platform/storage/memory-desk.ts';
import { memoryListStore } from '@/platform/storage/memory-list-store.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { memoryBoardStore } from '@/platform/storage/memory-board-store.ts';
import { memoryTableStore } from '@/platform/storage/memory-table-store.ts';
import { ABSENT_PORTS, NOWHERE, openStudio, scriptedBackend } from '../scripted-studio.ts';
import { belongingsOf } from './belongings.ts';
import { isWhole } from './backups.ts';
import { checkBackup, restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const now = () => Date.UTC(2026, 5, 1);
const archives = browserArchives({ now, choose: async () => memoryTarget() });
const progress = { signal: new AbortController().signal, onProgress: () => {} };
const ports = { thumbnailer: { thumbnail: () => Promise.reject(new Error('none')) }, now };
const idOf = (number: number) => createId(now() + number, () => 0.5);
const table = { columns: ['name'], rows: [['shoe'], ['hat']] };

const lines = (things: readonly unknown[]) =>
  new Blob(things.map((thing) => `${JSON.stringify(thing)}\n`));

async function open() {
  const [desk, tables, boards] = [memoryDesk(), memoryTableStore(), memoryBoardStore()];
  const [galleries, places, published] = [
    memoryListStore<GalleryDraft>(),
    memoryListStore<Place>(),
    memoryListStore<PublishedGallery>(),
  ];
  const habits = memorySlot(DEFAULT_HABITS);
  const later = async () => ({
    ...ABSENT_PORTS,
    workshop: sampleWorkshop(),
    galleries: async () => galleries,
    publishing: async () => ({ ...NOWHERE, places, published }),
    exportHabits: async () => habits,
    desk: async () => desk,
    tables: async () => tables,
    boards: async () => boards,
  });
  const storage = { ...memoryStorage(), problem: null };
  const studio = openStudio(storage, scriptedBackend().backend, { now, later });
  const { library, references } = storage;
  const backedUp = { library, references, belongings: await belongingsOf(studio) };
  const backUp = async () => {
    const writer = (await archives.create('')) as ArchiveWriter;
    await writeBackup(backedUp, writer, now(), progress);
    return (await writer.finish()).file;
  };
  const restore = async (file: Blob) =>
    restoreBackup(backedUp, ports, await archives.open(file), progress);
  const check = async (file: Blob) => checkBackup(backedUp, await archives.open(file), progress);
  const all = async () =>
    Object.fromEntries(
      await Promise.all(backedUp.belongings.map(async ({ kind, read }) => [kind, await read()])),
    ) as Record<string, unknown[]>;
  const sharing = { galleries, places, published, habits };
  return { studio, desk, tables, boards, sharing, storage, backUp, restore, check, all };
}

const published = (fields: Partial<PublishedGallery>): PublishedGallery => ({
  id: idOf(12),
  gallery: 'autumn',
  title: 'Autumn',
  place: idOf(11),
  folder: 'autumn',
  address: 'https://example.org/autumn/',
  atMs: now(),
  isWhole: true,
  ...fields,
});

type Opened = Awaited<ReturnType<typeof open>>;

const preset = (fields: Partial<Preset>): Preset => ({
  id: idOf(1),
  name: 'Neon',
  folder: '',
  words: 'neon light',
  negative: '',
  ...fields,
});

/** Some of everything, of which a preset, a draft, a board and a brand kit name an image each. */
async function fill({
  studio,
  desk,
  tables,
  boards,
  sharing,
  storage,
}: Opened): Promise<readonly string[]> {
  const hashes = await Promise.all(
    ['of a preset', 'of a draft', 'of a board', 'a logo'].map((text) =>
      storage.references.add(new Blob([text], { type: 'image/png' }), 1),
    ),
  );
  const [ofPreset, ofDraft, ofBoard, ofKit] = hashes.map((hash): Reference[] => [
    { source: { kind: 'file', hash }, size: { width: 4, height: 4 } },
  ]) as [Reference[], Reference[], Reference[], Reference[]];
  await (await storage.presets()).change(() => [preset({ references: ofPreset })]);
  desk.lists.change(() => [{ name: 'animals', lines: ['fox', 'लोमड़ी'] }]);
  desk.past.change(() => ['a fox', 'an owl']);
  desk.sheets.change(() => [
    { id: idOf(2), draft: { ...EMPTY_DRAFT, prompt: 'a heron', references: ofDraft } },
  ]);
  studio.draft.setState({ prompt: 'a badger' });
  await tables.put(idOf(3), table);
  await boards.put({
    board: sampleBoard(1, {
      draft: { ...EMPTY_DRAFT, prompt: 'a [[animal]]', references: ofBoard },
    }),
    table,
    cells: new Map([[2, { isLocked: true, jobs: [idOf(4)] }]]),
  });
  await (
    await storage.brandKits()
  ).change(() => [{ ...emptyKit(idOf(5), 'Acme'), logo: ofKit[0] ?? null }]);
  await (await storage.tombstones()).add([tombstoneOf(samplePicture(6))]);
  await sharing.galleries.change(() => [
    {
      id: 'autumn',
      title: 'Autumn',
      text: '',
      credits: '',
      language: 'en',
      address: '',
      shows: { recipes: true, models: false, dates: false },
      pictures: [{ id: idOf(6), key: 'abcd1234', alt: 'a leaf', caption: '' }],
    },
  ]);
  await sharing.places.change(() => [
    {
      kind: 'webdav',
      id: idOf(11),
      name: 'Cloud',
      publicAddress: null,
      address: 'https://example.org',
      user: 'ada',
    },
  ]);
  const seal = { secret: 'S'.repeat(43), salt: '0'.repeat(32), rounds: 0 };
  await sharing.published.change(() => [published({}), published({ id: idOf(13), seal })]);
  sharing.habits.change((now) => ({ ...now, way: 'clean' }));
  studio.settings.setState({ theme: 'dark', language: 'hi', asksAboveUsd: 2 });
  return hashes;
}

describe('what a user has beside pictures', () => {
  it('comes with a backup to where there was none, and only once', async () => {
    const [here, there] = [await open(), await open()];
    const hashes = await fill(here);
    const backup = await here.backUp();
    const counts = {
      presets: 1,
      'word-lists': 1,
      drafts: 2,
      'past-prompts': 2,
      tables: 1,
      boards: 1,
      'brand-kits': 1,
      galleries: 1,
      places: 1,
      published: 1,
      'export-habits': 1,
      settings: 1,
      tombstones: 1,
    };
    const report = await there.restore(backup);
    expect(report.manifest.counts.belongings).toEqual(counts);
    expect(report.belongings).toEqual(counts);
    expect(isWhole(report)).toBe(true);

    const [before, after] = [await here.all(), await there.all()];
    const promptsOf = (all: typeof before) =>
      all['drafts']?.map((sheet) => (sheet as { draft: { prompt: string } }).draft.prompt);
    expect(promptsOf(after)?.toSorted()).toEqual(promptsOf(before)?.toSorted());
    for (const kind of Object.keys(counts).filter((kind) => kind !== 'drafts'))
      expect(after[kind]).toEqual(before[kind]);
    for (const hash of hashes) expect(await there.storage.references.get(hash)).not.toBeNull();

    const again = await there.restore(backup);
    expect(Object.values(again.belongings)).toEqual(Object.keys(counts).map(() => 0));
    expect(await there.all()).toEqual(after);
  });

  it('stays as it is where it is there already', async () => {
    const [here, there] = [await open(), await open()];
    await fill(here);
    const backup = await here.backUp();
    const own = preset({ name: 'Neon, and louder' });
    await (await there.storage.presets()).change(() => [own, preset({ id: idOf(9), name: 'Fog' })]);
    there.desk.lists.change(() => [{ name: 'Animals', lines: ['mine'] }]);
    there.desk.past.change(() => ['an owl', 'a whale']);
    there.studio.settings.setState({ theme: 'light' });
    expect((await there.restore(backup)).belongings).toMatchObject({
      presets: 0,
      'word-lists': 0,
      'past-prompts': 1,
      settings: 1,
    });
    expect((await (await there.storage.presets()).read()).map(({ name }) => name)).toEqual([
      'Neon, and louder',
      'Fog',
    ]);
    expect(there.desk.past.read()).toEqual(['an owl', 'a whale', 'a fox']);
    expect(there.studio.settings.getState()).toMatchObject({ theme: 'light', language: 'hi' });
  });

  it('keeps the newest tables, whichever way they came', async () => {
    const [here, there] = [await open(), await open()];
    for (const number of [1, TABLES_KEPT + 5]) await here.tables.put(idOf(number), table);
    for (let number = 2; number < 2 + TABLES_KEPT; number++)
      await there.tables.put(idOf(number), table);
    expect((await there.restore(await here.backUp())).belongings.tables).toBe(1);
    const ids = (await there.tables.all()).map(({ id }) => id);
    expect(ids).toContain(idOf(TABLES_KEPT + 5));
    expect(ids).toHaveLength(TABLES_KEPT);
  });

  it('is checked with the rest of a backup, and named where it is damaged', async () => {
    const [here, there] = [await open(), await open()];
    await fill(here);
    const backup = await here.backUp();
    expect(isWhole(await there.check(backup))).toBe(true);
    const bytes = new Uint8Array(await backup.arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    bytes[text.indexOf('neon light')]! ^= 1;
    const report = await there.restore(new Blob([bytes]));
    expect(report.damaged.map(({ name }) => name)).toContain('belongings/presets/000001.jsonl');
    expect(report.belongings).toMatchObject({ 'word-lists': 1, drafts: 2 });
    expect(isWhole(report)).toBe(false);
  });

  it('never brings a key, nor more than was given', async () => {
    const here = await open();
    await fill(here);
    const text = await (await here.backUp()).text();
    expect(text).toContain('neon light');
    for (const name of ['route', 'givesUp', 'secret', 'SSSS', 'seal'])
      expect(text).not.toContain(name);

    const there = await open();
    const writer = (await archives.create('')) as ArchiveWriter;
    await writer.add('belongings/presets/000001.jsonl', lines([{ id: 1 }, preset({}), 'no']));
    await writer.add('belongings/settings/000001.jsonl', lines([{ caps: 'all', theme: 'x' }]));
    await writer.add('belongings/keys/000001.jsonl', lines(['sk-1']));
    const counts = { pictures: 0, references: 0 };
    const manifest = { format: 'bildwerk-backup', version: 1, madeAtMs: 1, counts };
    await writer.add('manifest.json', new Blob([JSON.stringify(manifest)]));
    const report = await there.restore((await writer.finish()).file);
    expect(report.damaged.map(({ name }) => name)).toEqual([
      'belongings/presets/000001.jsonl:1',
      'belongings/presets/000001.jsonl:3',
    ]);
    expect(report.belongings).toEqual({ presets: 1, settings: 0 });
  });
});
