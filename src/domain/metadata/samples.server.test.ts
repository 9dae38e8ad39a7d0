import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPicture } from './read-picture.ts';

/** Real files that lie beside the repository, where someone has put them. */
const FOLDER = '../shared/samples';

const DUCK = {
  prompt: 'photo of a duck',
  negative: 'monochrome',
  seed: '235284042',
  steps: 15,
  sampler: 'UniPC',
  guidance: 5,
  model: 'realistic_realisticVisionV20_v20',
};

const EXPECTED = {
  'automatic1111_cropped.jpg': { dialect: 'a1111', ...DUCK },
  'automatic1111_cropped.png': { dialect: 'a1111', ...DUCK },
  'bad/text_after_idat.png': { dialect: 'a1111', ...DUCK },
  'automatic1111_stealth.png': {
    dialect: 'a1111',
    source: 'stealth',
    prompt: 'a circle',
    negative: 'a square',
    seed: '2015833630',
  },
  'comfyui_img2img.png': {
    dialect: 'comfyui',
    prompt: 'photograph of victorian woman with wings, sky clouds, meadow grass',
    negative: 'watermark, text',
    seed: '280823642470253',
    model: 'v1-5-pruned-emaonly.ckpt',
  },
  'comfyui_areas.png': {
    seed: '335608130539327',
    sampler: 'dpmpp_sde',
    size: { width: 704, height: 1280 },
    passes: [{ seed: '1122440447966177', steps: 14, denoise: 0.5 }],
  },
  'comfyui_unclip_2pass.png': {
    seed: '1106257833005336',
    size: { width: 1280, height: 704 },
    passes: [{ prompt: 'beautiful scenery landscape outdoors mountains', seed: '119080905858220' }],
  },
  'fooocus.png': { dialect: 'fooocus', prompt: 'a smiling goldfish', seed: '6952411511246973023' },
  'invokeai.png': { dialect: 'invokeai', seed: '3293022630', model: 'juggernautXL' },
  'novelai.png': {
    dialect: 'novelai',
    prompt: 'masterpiece, best quality,  cat, space, icon',
    steps: 50,
  },
} as const;

describe.skipIf(!existsSync(FOLDER))('a real file is read', () => {
  test.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    const { readings } = readPicture(new Uint8Array(readFileSync(`${FOLDER}/${name}`)));
    expect(readings[0]).toMatchObject(expected);
  });

  test.each(['bad/empty_file.png', 'bad/empty_image.jpg', 'bad/empty_image.png'])(
    '%s holds nothing',
    (name) => {
      expect(readPicture(new Uint8Array(readFileSync(`${FOLDER}/${name}`))).readings).toEqual([]);
    },
  );
});
