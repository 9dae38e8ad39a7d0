import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { artbotListFrom, artbotPictureFrom, shownTimeFrom } from './artbot.ts';
import { playgroundFrom } from './gpt-image-playground.ts';

const MADE_MS = Date.UTC(2026, 3, 1, 12);

const task = (fields: object = {}) => ({
  id: 'task-1',
  prompt: 'a red house',
  params: { size: 'auto', quality: 'high', output_format: 'webp', n: 1 },
  apiProvider: 'openai',
  apiModel: 'gpt-image-2',
  inputImageIds: [],
  outputImages: ['one'],
  status: 'done',
  error: null,
  createdAt: MADE_MS,
  finishedAt: MADE_MS + 2000,
  elapsed: 2000,
  ...fields,
});
const manifest = (fields: object = {}) =>
  JSON.stringify({
    version: 4,
    exportedAt: '2026-04-02T00:00:00.000Z',
    settings: { apiKey: 'sk-secret' },
    tasks: [task()],
    imageFiles: { one: { path: 'images/task-task-1.webp', createdAt: MADE_MS } },
    ...fields,
  });

describe('an export of GPT Image Playground', () => {
  it('gives each picture of a job with what is known of it', () => {
    const read = playgroundFrom(
      manifest({
        tasks: [
          task({
            outputImages: ['one', 'two'],
            inputImageIds: ['start'],
            maskImageId: 'mask',
            revisedPromptByImage: { two: 'a red house at dusk' },
            isFavorite: true,
            favoriteCollectionIds: ['c'],
            transparentOutput: true,
          }),
        ],
        favoriteCollections: [{ id: 'c', name: ' Clients ', createdAt: 1, updatedAt: 1 }],
        imageFiles: {
          one: { path: 'images/1.webp' },
          two: { path: 'images/2.webp' },
          start: { path: 'images/start.png', source: 'upload' },
          mask: { path: 'images/mask.png', source: 'mask' },
        },
      }),
    );
    expect(read?.pictures).toMatchObject([
      { file: 'images/1.webp', key: 'one', rewritten: null },
      { file: 'images/2.webp', key: 'two', rewritten: 'a red house at dusk' },
    ]);
    expect(read?.pictures[0]).toEqual({
      file: 'images/1.webp',
      key: 'one',
      prompt: 'a red house',
      negative: '',
      seed: null,
      backend: 'openai',
      model: 'gpt-image-2',
      options: { quality: 'high', format: 'webp', background: 'transparent' },
      batch: 'task-1',
      madeAtMs: MADE_MS,
      durationMs: 2000,
      isFavorite: true,
      collections: ['Clients'],
      rewritten: null,
      references: ['images/start.png'],
    });
    expect(read?.left).toEqual({ masks: 2 });
  });

  it('says what there is no place for', () => {
    const read = playgroundFrom(
      manifest({
        tasks: [
          task({ outputImages: [], status: 'error' }),
          task({ outputImages: ['absent'] }),
          task({ inputImageIds: ['absent'], streamPartialImageIds: ['partial'] }),
          { id: 7 },
        ],
        agentConversations: [{}, {}],
        imageFiles: {
          one: { path: 'images/1.webp' },
          partial: { path: 'images/p.webp' },
          upload: { path: 'images/u.webp', source: 'upload' },
          orphan: { path: 'images/o.webp', source: 'generated' },
        },
      }),
    );
    expect(read?.pictures.map(({ key }) => key)).toEqual(['one', 'orphan']);
    expect(read?.left).toEqual({
      unfinished: 1,
      'without-file': 1,
      'without-reference': 1,
      steps: 1,
      unreadable: 1,
      uploads: 1,
      conversations: 2,
    });
  });

  it('of an early version is read, too, and nothing else is taken for one', () => {
    expect(playgroundFrom(manifest({ version: 2 }))?.pictures).toHaveLength(1);
    expect(playgroundFrom(JSON.stringify({ format: 'bildwerk-backup', version: 1 }))).toBeNull();
    expect(playgroundFrom('no json')).toBeNull();
  });

  it('never brings a reader down', () => {
    const any = fc.jsonValue();
    fc.assert(
      fc.property(
        fc.record({ tasks: any, imageFiles: any, favoriteCollections: any }),
        (fields) => {
          expect(playgroundFrom(manifest(fields))).not.toBeNull();
        },
      ),
    );
  });
});

describe('an export of ArtBot', () => {
  it('in its first form is a list of pictures', () => {
    const read = artbotListFrom(
      JSON.stringify([
        {
          name: '7_a_red_house_0.jpg',
          date: '2026-04-01T12:00:00.000Z',
          prompt: 'a red house',
          negative_prompt: 'people',
          sampler: 'k_euler',
          model: 'Deliberate',
          loras: [{ name: 'x' }],
          height: 512,
          width: 512,
          steps: 20,
          cfg_scale: 7,
          seed: '4294967295',
          denoising_strength: 0.4,
        },
        { name: 7 },
      ]),
    );
    expect(read?.[1]).toBeNull();
    expect(read?.[0]).toMatchObject({
      picture: {
        file: '7_a_red_house_0.jpg',
        prompt: 'a red house',
        negative: 'people',
        seed: 4_294_967_295,
        backend: 'horde',
        model: 'Deliberate',
        options: { sampler: 'k_euler', steps: 20, guidance: 7, strength: 0.4 },
        madeAtMs: MADE_MS,
      },
      left: ['extras', 'without-reference'],
    });
    expect(artbotListFrom('{}')).toBeNull();
  });

  it('in its second form has a file beside each picture', () => {
    const beside = {
      filename: 'a_red_house.png',
      created: '4/1/2026, 3:04:05 PM',
      prompt: 'a red house ### people',
      params: { cfg_scale: 2, seed: 'none', sampler_name: 'k_dpmpp_sde', steps: 8, karras: true },
      models: ['AlbedoBase XL (SDXL)'],
    };
    expect(artbotPictureFrom(JSON.stringify(beside))).toMatchObject({
      picture: {
        prompt: 'a red house',
        negative: 'people',
        seed: null,
        model: 'AlbedoBase XL (SDXL)',
        options: { sampler: 'k_dpmpp_sde', steps: 8, guidance: 2, scheduler: 'karras' },
        madeAtMs: new Date(2026, 3, 1, 15, 4, 5).getTime(),
      },
      left: [],
    });
    expect(artbotPictureFrom('{"filename":"a.png"}')).toBeNull();
  });

  it.each([
    ['4/1/2026, 12:04:05 AM', new Date(2026, 3, 1, 0, 4, 5)],
    ['4/1/2026, 3:04:05\u202fPM', new Date(2026, 3, 1, 15, 4, 5)],
    ['1/4/2026, 3:04:05 pm', new Date(2026, 3, 1, 15, 4, 5)],
    ['01/04/2026, 15:04:05', new Date(2026, 3, 1, 15, 4, 5)],
    ['1.4.2026, 15:04:05', new Date(2026, 3, 1, 15, 4, 5)],
    ['2026/4/1 15:04:05', new Date(2026, 3, 1, 15, 4, 5)],
    ['2026-04-01 15:04', new Date(2026, 3, 1, 15, 4)],
  ])('the time %s is read', (shown, time) => {
    expect(shownTimeFrom(shown)).toBe(time.getTime());
  });

  it.each(['', 'yesterday', '4/31/26, 3:04 PM', '१/४/२०२६', '13/13/2026, 15:04:05'])(
    'the time %j is not guessed',
    (shown) => expect(shownTimeFrom(shown)).toBeNull(),
  );

  it('never brings a reader down', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, shown) => {
        artbotListFrom(`[${json}]`);
        artbotPictureFrom(json);
        shownTimeFrom(shown);
      }),
    );
  });
});
