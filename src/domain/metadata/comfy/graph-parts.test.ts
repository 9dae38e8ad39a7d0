import { describe, expect, it } from 'vitest';
import { readPicture } from '../read-picture.ts';
import { pngOf, pngWideText } from '../sample-files.ts';
import { FOUND, PLAIN, promptOf, read, sampler, SAVE, text } from './sample-graph.ts';

describe('a graph is read', () => {
  it('with Flux, whose guidance comes with the words and which avoids nothing', () => {
    expect(
      read({
        save: SAVE,
        decode: ['VAEDecode', { samples: ['k', 0] }],
        k: [
          'SamplerCustomAdvanced',
          {
            noise: ['no', 0],
            guider: ['g', 0],
            sampler: ['ss', 0],
            sigmas: ['sg', 0],
            latent_image: ['l', 0],
          },
        ],
        no: ['RandomNoise', { noise_seed: 5 }],
        g: ['BasicGuider', { model: ['lo', 0], conditioning: ['f', 0] }],
        f: ['FluxGuidance', { guidance: 3.5, conditioning: ['p', 0] }],
        ss: ['KSamplerSelect', { sampler_name: 'euler' }],
        sg: ['BasicScheduler', { scheduler: 'simple', steps: 20, denoise: 1, model: ['lo', 0] }],
        lo: [
          'LoraLoaderModelOnly',
          { lora_name: 'ink.safetensors', strength_model: 0.8, model: ['u', 0] },
        ],
        u: ['UNETLoader', { unet_name: 'flux1-dev.safetensors', weight_dtype: 'default' }],
        l: ['EmptySD3LatentImage', { width: 1024, height: 1024 }],
        p: ['CLIPTextEncode', { text: 'a cat', clip: ['dc', 0] }],
        dc: ['DualCLIPLoader', { clip_name1: 't5', clip_name2: 'l', type: 'flux' }],
      }),
    ).toMatchObject({
      prompt: 'a cat',
      negative: '',
      guidance: 3.5,
      scheduler: 'simple',
      model: 'flux1-dev.safetensors',
      loras: [{ name: 'ink.safetensors', weight: 0.8 }],
    });
  });

  it('with words to avoid that were zeroed out', () => {
    expect(
      read({
        ...PLAIN,
        k: sampler({ negative: ['z', 0] }),
        z: ['ConditioningZeroOut', { conditioning: ['p', 0] }],
      }),
    ).toMatchObject({ prompt: 'a cat', negative: '' });
  });

  it('with LoRAs of a power loader, without those that are off', () => {
    const nodes = {
      ...PLAIN,
      k: sampler({ model: ['pl', 0] }),
      pl: [
        'Power Lora Loader (rgthree)',
        {
          model: ['c', 0],
          lora_1: { on: true, lora: 'ink', strength: 0.5 },
          lora_2: { on: false, lora: 'oil', strength: 1 },
        },
      ] as const,
    };
    expect(read(nodes)).toMatchObject({
      model: 'dream.safetensors',
      loras: [{ name: 'ink', weight: 0.5 }],
    });
  });

  it('with texts that are joined', () => {
    const nodes = {
      ...PLAIN,
      p: text(['j', 0]),
      j: ['StringConcatenate', { string_a: 'a cat', string_b: ['b', 0], delimiter: ', ' }] as const,
      b: ['PrimitiveString', { value: 'on a wall' }] as const,
    };
    expect(read(nodes)).toMatchObject({ prompt: 'a cat, on a wall' });
  });

  it('in the order in which several samplers worked', () => {
    const nodes = {
      ...PLAIN,
      decode: ['VAEDecode', { samples: ['k2', 0], vae: ['c', 2] }] as const,
      up: ['LatentUpscaleBy', { samples: ['k', 0], scale_by: 1.5 }] as const,
      k2: sampler({ seed: 6, denoise: 0.5, positive: ['p2', 0], latent_image: ['up', 0] }),
      p2: text('a cat, detailed'),
    };
    expect(read(nodes)).toMatchObject({
      ...FOUND,
      denoise: 1,
      passes: [{ seed: '6', denoise: 0.5, prompt: 'a cat, detailed' }],
    });
  });

  it('with what later nodes repaired', () => {
    const nodes = {
      ...PLAIN,
      save: ['SaveImage', { images: ['fd', 0] }] as const,
      fd: [
        'FaceDetailer',
        {
          image: ['decode', 0],
          model: ['c', 0],
          positive: ['p', 0],
          negative: ['n', 0],
          seed: 9,
          steps: 10,
          cfg: 4,
          sampler_name: 'euler',
          scheduler: 'normal',
          denoise: 0.4,
        },
      ] as const,
    };
    expect(read(nodes)).toMatchObject({ ...FOUND, passes: [{ seed: '9', denoise: 0.4 }] });
  });

  it('where the JSON has no numbers for numbers, and seeds larger than they', () => {
    const prompt = promptOf({ ...PLAIN, k: sampler({ seed: 'SEED' }) })
      .replace('"SEED"', '18446744073709551615')
      .replace('"batch_size":1', '"batch_size":NaN');
    expect(readPicture(pngOf([pngWideText('prompt', prompt)])).readings[0]).toMatchObject({
      ...FOUND,
      seed: '18446744073709551615',
    });
  });

  it('that goes in circles', () => {
    expect(
      read({
        ...PLAIN,
        p: ['ConditioningCombine', { conditioning_1: ['p', 0], conditioning_2: ['q', 0] }],
        q: ['ConditioningCombine', { conditioning_1: ['p', 0], conditioning_2: ['r', 0] }],
        r: text('a cat'),
      }),
    ).toMatchObject({ prompt: 'a cat' });
  });
});
