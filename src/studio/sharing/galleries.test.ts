import { beforeEach, describe, expect, it } from 'vitest';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { GALLERY_LIMITS } from '@/domain/sharing/gallery.ts';
import {
  type GalleryDraft,
  galleryDraftsFrom,
  siteAddress,
  withPictureAt,
} from '@/domain/sharing/gallery-draft.ts';
import { memoryListStore } from '@/platform/storage/memory-list-store.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import { newCollection, putCollection } from '../library/collections.ts';
import type { Studio } from '../studio.ts';
import { changeGallery, newGallery, removeGallery } from './change-galleries.ts';
import { exportGallery } from './export-gallery.ts';

const NEW = { title: 'Winter light', language: 'en' } as const;
const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };
const progress = () => ({ signal: new AbortController().signal, onProgress: () => {} });

let storage: ReturnType<typeof memoryStorage>;
let written: Map<string, Blob | string>;
let galleries: ReturnType<typeof memoryListStore<GalleryDraft>>;
let studio: Studio;

beforeEach(() => {
  storage = memoryStorage();
  galleries = memoryListStore();
  written = new Map();
  const write = async (path: string, file: Blob | string) => {
    written.set(path, file);
  };
  studio = openStudio({ ...storage, problem: null }, scriptedBackend().backend, {
    later: async () => ({
      ...ABSENT_PORTS,
      workshop: sampleWorkshop({ card: async () => new Blob(['card']) }),
      galleries: async () => galleries,
      siteFolders: async () => ({ isOffered: true, choose: async () => ({ write }) }),
    }),
  });
});

const save = (number: number, fields: Parameters<typeof samplePicture>[1] = {}) =>
  storage.library.save(samplePicture(number, fields), files);
const ids = (...numbers: number[]) => ({ ids: numbers.map((number) => samplePicture(number).id) });

describe('a website', () => {
  it('is kept as it is changed, and comes back when it was removed', async () => {
    await save(1);
    const { id } = await newGallery(studio, ids(1, 7), NEW);
    await changeGallery(studio, id, (draft) => ({ ...draft, credits: 'Mira' }));
    const [kept] = await galleries.read();
    expect(kept).toMatchObject({ id, ...NEW, credits: 'Mira' });
    expect(kept?.pictures).toMatchObject([{ id: samplePicture(1).id, alt: 'a fox, 1' }]);
    expect(galleryDraftsFrom([kept])).toEqual([kept]);

    const undo = await removeGallery(studio, kept as GalleryDraft);
    expect(await galleries.read()).toEqual([]);
    await undo();
    expect(await galleries.read()).toEqual([kept]);
  });

  it('takes all that lies in a collection', async () => {
    await Promise.all([save(1), save(2), save(3)]);
    const best = newCollection(studio, 'Best');
    await putCollection(studio, best, ids(1, 3).ids);
    await newGallery(studio, { collection: best.id }, NEW);
    const [kept] = await galleries.read();
    expect(kept?.pictures.map(({ alt }) => alt)).toEqual(['a fox, 3', 'a fox, 1']);
  });

  it('says how many pictures it has no room for', async () => {
    const many = { ids: Array.from({ length: GALLERY_LIMITS.pictures + 3 }, () => 'gone') };
    expect(await newGallery(studio, many, NEW)).toMatchObject({ leftOut: 3 });
  });

  it('is written into a folder without what is gone or in the bin', async () => {
    await save(1);
    await save(2, { deletedAtMs: 5 });
    await save(3);
    const { id } = await newGallery(studio, ids(1, 2, 3), NEW);
    const shows = { recipes: false, models: true, dates: true };
    await changeGallery(studio, id, (draft) => ({ ...draft, shows }));
    await storage.library.remove([samplePicture(3).id]);
    const [draft] = await galleries.read();
    expect(await exportGallery(studio, draft as GalleryDraft, 'folder', progress())).toBe(2);
    const shown = [...written.keys()].filter((path) => path.startsWith('pictures/'));
    const [first] = draft?.pictures ?? [];
    expect(shown.every((path) => path.startsWith(`pictures/${first?.key}-`))).toBe(true);
    expect([...written.keys()].at(-1)).toBe('index.html');
  });
});

const pictureOf = (key: string) => ({ id: key, key, alt: '', caption: '' });

describe('what an author chooses', () => {
  const pictures = ['a', 'b', 'c', 'd'].map(pictureOf);

  it.each([
    ['a', 2, 'bcad'],
    ['d', 0, 'dabc'],
    ['b', 1, 'abcd'],
    ['x', 1, 'axbcd'],
  ])('picture %s put at %i: %s', (key, place, order) => {
    expect(
      withPictureAt(pictures, pictureOf(key), place)
        .map((one) => one.key)
        .join(''),
    ).toBe(order);
  });

  it.each([
    ['', ''],
    [' https://a.example ', 'https://a.example/'],
    ['https://a.example/x/', 'https://a.example/x/'],
    ['https://a.example/x/index.html', 'https://a.example/x/'],
    ['https://a.example/?q', null],
    ['https://a.example/#p', null],
    ['javascript:alert(1)', null],
    ['a.example', null],
  ])('the address %j is %j', (typed, address) => {
    expect(siteAddress(typed)).toBe(address);
  });
});
