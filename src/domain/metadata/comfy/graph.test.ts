import { describe, expect, it } from 'vitest';
import { FOUND, type Node, PLAIN, read, sampler, SAVE, text } from './sample-graph.ts';

describe('a graph is walked back from its sampler', () => {
  it('in its plainest form', () => {
    expect(read(PLAIN)).toMatchObject({ dialect: 'comfyui', ...FOUND, passes: [] });
  });

  it.each<[string, Record<string, Node>]>([
    [
      'through text of other nodes',
      { ...PLAIN, p: text(['s', 0]), s: ['Text Multiline', { text: 'a cat' }] },
    ],
    [
      'through a string of the core',
      { ...PLAIN, p: text(['s', 0]), s: ['PrimitiveStringMultiline', { value: 'a cat' }] },
    ],
    [
      'through a node that shows text',
      {
        ...PLAIN,
        p: text(['s', 0]),
        s: ['ShowText|pysssss', { text: ['x', 0], text_0: 'a cat' }],
        x: ['LLM', { instruction: 'be creative' }],
      },
    ],
    [
      'through reroutes',
      {
        ...PLAIN,
        k: sampler({ positive: ['r', 0] }),
        r: ['Reroute (rgthree)', { input: ['p', 0] }],
      },
    ],
    [
      'through a control net',
      {
        ...PLAIN,
        k: sampler({ positive: ['cn', 0], negative: ['cn', 1] }),
        cn: [
          'ControlNetApplyAdvanced',
          {
            positive: ['p', 0],
            negative: ['n', 0],
            strength: 1,
            control_net: ['x', 0],
            image: ['y', 0],
          },
        ],
      },
    ],
    [
      'through a seed of another node',
      { ...PLAIN, k: sampler({ seed: ['s', 0] }), s: ['Seed (rgthree)', { seed: 5 }] },
    ],
    [
      'through a primitive',
      {
        ...PLAIN,
        k: sampler({ seed: ['s', 0], steps: ['i', 0] }),
        s: ['PrimitiveInt', { value: 5 }],
        i: ['easy int', { value: 20 }],
      },
    ],
    [
      'through a wildcard that was filled',
      {
        ...PLAIN,
        p: text(['w', 0]),
        w: [
          'ImpactWildcardProcessor',
          { wildcard_text: 'a {cat|dog}', populated_text: 'a cat', mode: 'populate', seed: 1 },
        ],
      },
    ],
    [
      'through a switch',
      {
        ...PLAIN,
        p: text(['w', 0]),
        w: ['ImpactSwitch', { select: 2, input1: ['x', 0], input2: ['y', 0] }],
        x: ['String', { String: 'a dog' }],
        y: ['String', { String: 'a cat' }],
      },
    ],
    [
      'with the words of SDXL said twice',
      {
        ...PLAIN,
        p: [
          'CLIPTextEncodeSDXL',
          { text_g: 'a cat', text_l: 'a cat', width: 1024, height: 1024, clip: ['c', 1] },
        ],
      },
    ],
    [
      'with a sampler of many parts',
      {
        ...PLAIN,
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
        g: ['CFGGuider', { cfg: 7, model: ['c', 0], positive: ['p', 0], negative: ['n', 0] }],
        ss: ['KSamplerSelect', { sampler_name: 'euler' }],
        sg: ['BasicScheduler', { scheduler: 'normal', steps: 20, denoise: 1, model: ['c', 0] }],
      },
    ],
    [
      'with the advanced sampler',
      {
        ...PLAIN,
        k: [
          'KSamplerAdvanced',
          {
            add_noise: 'enable',
            noise_seed: 5,
            steps: 20,
            cfg: 7,
            sampler_name: 'euler',
            scheduler: 'normal',
            start_at_step: 0,
            end_at_step: 20,
            model: ['c', 0],
            positive: ['p', 0],
            negative: ['n', 0],
            latent_image: ['l', 0],
          },
        ],
      },
    ],
    [
      'with an efficient loader',
      {
        save: SAVE,
        decode: ['VAEDecode', { samples: ['k', 3] }],
        k: [
          'KSampler (Efficient)',
          {
            seed: 5,
            steps: 20,
            cfg: 7,
            sampler_name: 'euler',
            scheduler: 'normal',
            denoise: 1,
            model: ['e', 0],
            positive: ['e', 1],
            negative: ['e', 2],
            latent_image: ['e', 3],
          },
        ],
        e: [
          'Efficient Loader',
          {
            ckpt_name: 'dream.safetensors',
            lora_name: 'None',
            positive: 'a cat',
            negative: 'dog',
            empty_latent_width: 512,
            empty_latent_height: 768,
          },
        ],
      },
    ],
    [
      'through a pipe',
      {
        ...PLAIN,
        k: [
          'ImpactKSamplerBasicPipe',
          {
            basic_pipe: ['b', 0],
            seed: 5,
            steps: 20,
            cfg: 7,
            sampler_name: 'euler',
            scheduler: 'normal',
            latent_image: ['l', 0],
          },
        ],
        b: [
          'ToBasicPipe',
          {
            model: ['c', 0],
            clip: ['c', 1],
            vae: ['c', 2],
            positive: ['p', 0],
            negative: ['n', 0],
          },
        ],
      },
    ],
    [
      'through a context',
      {
        ...PLAIN,
        k: sampler({
          model: ['x', 1],
          positive: ['x', 4],
          negative: ['x', 5],
          latent_image: ['x', 6],
        }),
        x: [
          'Context (rgthree)',
          { model: ['c', 0], positive: ['p', 0], negative: ['n', 0], latent: ['l', 0] },
        ],
      },
    ],
  ])('%s', (_, nodes) => {
    expect(read(nodes)).toMatchObject(FOUND);
  });
});
