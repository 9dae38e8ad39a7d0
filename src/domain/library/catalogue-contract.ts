import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import type { ArrangementChange } from './arrangement.ts';
import { type Catalogue, FLAGS } from './catalogue.ts';
import { type LibraryQuery, WHOLE_BIN, WHOLE_LIBRARY } from './library-query.ts';
import type { Library } from './library.ts';
import type { MarksChange } from './marks-change.ts';
import type { Picture } from './picture.ts';
import { samplePicture } from './sample-picture.ts';

const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };

const painted = (number: number, prompt: string, fields: Partial<Picture> = {}) =>
  samplePicture(number, { ...fields, recipe: sampleRecipe({ prompt, seed: number % 3 }) });

/** Other tabs and workers hear of a change a moment later. */
const soon = (expectation: () => Promise<void>) => vi.waitFor(expectation, { timeout: 10_000 });

/** What every catalogue does. `createBoth` gives an empty library and the catalogue of it. */
export function catalogueContract(
  createBoth: () => { library: Library; catalogue: Catalogue },
): void {
  const [fox, cat, owl] = [
    painted(1, 'a fox in a snowy forest'),
    painted(2, 'eine Katze auf der Straße', { parents: [samplePicture(1).id] }),
    painted(3, 'an owl in a snowy forest at night'),
  ] as [Picture, Picture, Picture];
  let library: Library;
  let catalogue: Catalogue;

  beforeEach(() => {
    ({ library, catalogue } = createBoth());
  });

  const saveAll = () => Promise.all([fox, cat, owl].map((one) => library.save(one, files)));
  const mark = (picture: Picture, change: MarksChange) =>
    library.edit([{ kind: 'marks', ids: [picture.id], change }], 1);

  const arrange = (change: ArrangementChange) => library.edit([{ kind: 'arrangement', change }], 1);

  const idsOf = (slots: Uint32Array) => [...slots].map(catalogue.columns.idAt);

  async function find(query: Partial<LibraryQuery> = {}): Promise<string[]> {
    return idsOf((await catalogue.find({ ...WHOLE_LIBRARY, ...query })).slots);
  }

  const finds = (query: Partial<LibraryQuery>, pictures: readonly Picture[]) =>
    soon(async () => expect(await find(query)).toEqual(pictures.map(({ id }) => id)));

  it('finds nothing where nothing is', async () => {
    expect(await catalogue.find(WHOLE_LIBRARY)).toMatchObject({ total: 0, unreadable: 0 });
    expect(await find()).toEqual([]);
    expect(await catalogue.similar(fox.id)).toBeNull();
    expect((await catalogue.facets(WHOLE_LIBRARY)).model).toEqual({ values: [], distinct: 0 });
  });

  it('knows of every picture what lays out a wall', async () => {
    const rated = { ...owl, rating: 4, favorite: true, width: 300, height: 200 } as const;
    for (const picture of [cat, rated, fox]) await library.save(picture, files);
    expect(await find()).toEqual([owl.id, cat.id, fox.id]);
    const { columns } = catalogue;
    const slot = columns.slotOf(owl.id);
    expect([columns.widths[slot], columns.heights[slot]]).toEqual([300, 200]);
    expect([columns.ratings[slot], columns.flags[slot]]).toEqual([4, FLAGS.favorite]);
    expect(columns.times[slot]).toBe(owl.createdAtMs);
    expect(columns.idAt(slot)).toBe(owl.id);
    expect(columns.slotOf(samplePicture(9).id)).toBe(-1);
  });

  it('finds by words of prompt, notes, tags and names, without accents and case', async () => {
    await saveAll();
    await finds({ words: 'SNO for' }, [owl, fox]);
    expect(await find({ words: 'strasse' })).toEqual([cat.id]);
    expect(await find({ words: 'snowy -owl' })).toEqual([fox.id]);
    expect(await find({ words: '"snowy forest at"' })).toEqual([owl.id]);
    expect(await find({ words: '"forest snowy"' })).toEqual([]);
    await mark(cat, { notes: 'für die Müllers', addTags: ['Spring Campaign'] });
    await finds({ words: 'muller' }, [cat]);
    await finds({ words: 'tag:camp' }, [cat]);
  });

  it('follows every change, and says so', async () => {
    await saveAll();
    await finds({}, [owl, cat, fox]);
    const { columns } = catalogue;
    const slots = [owl, cat, fox].map(({ id }) => columns.slotOf(id));
    const heard = vi.fn();
    const leave = catalogue.subscribe(heard);
    await mark(cat, { favorite: true });
    await finds({ chosen: { favorite: ['yes'] } }, [cat]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 10_000 });
    await mark(fox, { deletedAtMs: 5 });
    await finds({}, [owl, cat]);
    await finds(WHOLE_BIN, [fox]);
    await library.undo();
    await finds({}, [owl, cat, fox]);
    expect([owl, cat, fox].map(({ id }) => columns.slotOf(id))).toEqual(slots);
    await library.remove([fox.id]);
    await finds({}, [owl, cat]);
    expect(columns.slotOf(fox.id)).toBe(-1);
    leave();
  });

  it('finds what lies in a collection and those within, also by its name', async () => {
    const clients = { id: samplePicture(50).id, name: 'Clients', parent: null, createdAtMs: 1 };
    const meyer = { ...clients, id: samplePicture(51).id, name: 'Meyer', parent: clients.id };
    await saveAll();
    await arrange({ putCollections: [clients, meyer] });
    await mark(cat, { addCollections: [meyer.id] });
    await finds({ chosen: { collection: [clients.id] } }, [cat]);
    await finds({ words: 'collection:clients' }, [cat]);
    await arrange({ putCollections: [{ ...meyer, name: 'Sharma' }] });
    await finds({ words: 'sharma' }, [cat]);
    await finds({ words: 'meyer' }, []);
    const { values } = (await catalogue.facets(WHOLE_LIBRARY)).collection;
    expect(values).toEqual([
      { value: clients.id, count: 1 },
      { value: meyer.id, count: 1 },
    ]);
  });

  it('counts values, in each facet as if nothing was chosen there', async () => {
    await saveAll();
    await mark(owl, { rating: 5 });
    await mark(fox, { rating: 3 });
    await soon(async () => {
      const { rating, favorite } = await catalogue.facets({
        ...WHOLE_LIBRARY,
        chosen: { rating: ['5'] },
      });
      expect(rating.values).toEqual(['0', '3', '5'].map((value) => ({ value, count: 1 })));
      expect(favorite.values).toEqual([{ value: 'no', count: 1 }]);
    });
  });

  it('knows the family of a picture, and who is a parent', async () => {
    await saveAll();
    await mark(fox, { deletedAtMs: 5 });
    await soon(async () => {
      const family = await catalogue.family(cat.id);
      expect(family?.members.map(({ id, is }) => [id, is])).toEqual([
        [cat.id, 'here'],
        [fox.id, 'binned'],
      ]);
      expect(await catalogue.parentsAmong([fox.id, cat.id])).toEqual([fox.id]);
    });
    await library.remove([fox.id]);
    await soon(async () => {
      const parent = (await catalogue.family(cat.id))?.members[1];
      expect(parent).toMatchObject({ id: fox.id, is: 'deleted', width: fox.width, parents: [] });
    });
  });

  describe('what is like a picture', () => {
    it('has its seed, its lineage, or its rare words', async () => {
      const other = painted(4, 'a fox in a meadow');
      await saveAll();
      await library.save(other, files);
      await soon(async () => {
        const similar = await catalogue.similar(fox.id);
        expect(similar && idsOf(similar.lineage)).toEqual([cat.id]);
        expect(similar && idsOf(similar.seed)).toEqual([other.id]);
        expect(similar && idsOf(similar.words)).toEqual([owl.id, other.id]);
      });
    });

    it('looks like it, the nearest first', async () => {
      // ThumbHashes of a sunset, the same cropped and brightened, and a forest.
      const looks = ['3OcRJYB4d3h/iIeHeEh3eIhw+j3A', '3OcRJYB4d3h/iIeHeEh3eIhw+j2A', ''];
      const pictures = looks.map((placeholder, at) => painted(at, 'any', { placeholder }));
      for (const picture of pictures) await library.save(picture, files);
      await soon(async () => {
        const similar = await catalogue.similar(pictures[0]?.id ?? '');
        expect(similar && idsOf(similar.look)).toEqual([pictures[1]?.id]);
      });
    });
  });
}
