import { describe, expect, it } from 'vitest';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { readFile } from '@/platform/images/read-file.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { recipeLink } from '@/domain/sharing/recipe-link.ts';
import { emptyShareBox } from './empty-share-box.ts';
import { offerRecipe } from './offer-recipe.ts';
import { isDone, linkTo, openImports, png } from './scripted-imports.ts';
import { takeReading } from './take-reading.ts';

const opened = (wants: Parameters<typeof openImports>[1] = {}) => {
  const reader = { read: readFile };
  const storage = { ...memoryStorage(), problem: null };
  const archives = browserArchives({ now: () => 0 });
  return { storage, ...openImports({ storage, archives, reader }, wants) };
};

describe('what is brought in for the draft', () => {
  it('may be links, of which the latest stands first and none twice', () => {
    const { imports } = opened();
    const own = `https://a.b/${recipeLink(sampleRecipe({ prompt: 'a fox' }))}`;
    const known = [linkTo('a cat'), own, linkTo('a cat')];
    expect(known.map((address) => imports.addLink(address))).toEqual([true, true, true]);
    expect(imports.addLink('https://a.b/c')).toBe(false);
    const { links } = imports.state.getState();
    expect(links.map(({ reading }) => reading.prompt)).toEqual(['a cat', 'a fox']);
  });

  it('may be shared by other apps, once', async () => {
    const { studio, imports, when } = opened({
      shared: [
        { files: [png('a.png')], text: 'look at this' },
        { files: [], text: `look at this\n${linkTo('a dog')}` },
      ],
    });
    expect(await emptyShareBox(studio)).toBeNull();
    expect(await when(isDone)).toHaveLength(1);
    expect(await emptyShareBox(studio)).toBeNull();
    expect(await emptyShareBox(studio)).toBeNull();
    expect(imports.state.getState()).toMatchObject({
      files: [{ name: 'a.png' }],
      links: [{ reading: { prompt: 'a dog' } }],
    });
    expect(studio.draft.getState().prompt).toBe('');
  });

  it('may be a text that another app shares, which becomes the prompt with a way back', async () => {
    const { studio } = opened({ shared: [{ files: [], text: 'a fox in the snow' }] });
    studio.draft.setState({ prompt: 'before' });
    const back = await emptyShareBox(studio);
    expect(studio.draft.getState().prompt).toBe('a fox in the snow');
    back?.();
    expect(studio.draft.getState().prompt).toBe('before');
  });

  it('that become reference images offer the recipe that one of them holds', async () => {
    const { studio } = opened();
    const files = [new File(['no picture'], 'a.png'), png('b.png')];
    await offerRecipe(studio, files, ({ message = '' }) => message);
    const [offer] = studio.announcements.getState();
    expect(studio.draft.getState().prompt).toBe('');
    offer?.action?.run();
    expect(studio.draft.getState()).toMatchObject({ prompt: 'a cat', negative: 'dog', seed: 42 });
    const taken = studio.announcements.getState().at(-1);
    taken?.action?.run();
    expect(studio.draft.getState().prompt).toBe('');
    await offerRecipe(studio, files.slice(0, 1), ({ message = '' }) => message);
    expect(studio.announcements.getState().at(-1)).toBe(taken);
  });

  it('give their recipes to the draft, in part and with a way back', async () => {
    const { studio, imports, when } = opened();
    await imports.add([png('a.png')]);
    const [file] = await when(isDone);
    const reading = file?.found?.readings[0];
    if (reading === undefined) throw new Error('nothing was read');
    const before = studio.draft.getState();
    const back = takeReading(studio, reading, new Set(['prompt', 'seed']));
    expect(studio.draft.getState()).toEqual({
      ...before,
      prompt: 'a cat',
      negative: 'dog',
      seed: 42,
    });
    back();
    expect(studio.draft.getState()).toEqual(before);
  });
});
