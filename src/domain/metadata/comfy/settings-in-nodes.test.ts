import { expect, it } from 'vitest';
import { FOUND, type Node, PLAIN, read, sampler, text } from './sample-graph.ts';

const INK = { name: 'ink.safetensors', weight: 0.6 };

/** Nodes that hold or change what others go by. */
it.each<[string, Record<string, Node>, object]>([
  [
    'settings of rgthree, which are handed on under longer names',
    {
      ...PLAIN,
      k: sampler({ steps: ['s', 0], cfg: ['s', 2] }),
      s: ['KSampler Config (rgthree)', { steps_total: 20, refiner_step: 0, cfg: 7 }],
    },
    FOUND,
  ],
  [
    'noise levels that are split at a step',
    {
      ...PLAIN,
      k: [
        'SamplerCustomAdvanced',
        {
          noise: ['r', 0],
          guider: ['g', 0],
          sampler: ['e', 0],
          sigmas: ['s', 0],
          latent_image: ['l', 0],
        },
      ],
      r: ['RandomNoise', { noise_seed: 5 }],
      g: ['CFGGuider', { cfg: 7, model: ['c', 0], positive: ['p', 0], negative: ['n', 0] }],
      e: ['KSamplerSelect', { sampler_name: 'euler' }],
      s: ['SplitSigmas', { step: 4, sigmas: ['b', 0] }],
      b: ['BasicScheduler', { scheduler: 'normal', steps: 20, denoise: 1, model: ['c', 0] }],
    },
    FOUND,
  ],
  [
    'a size that is chosen by name',
    {
      ...PLAIN,
      l: ['EmptyLatentImage', { width: ['r', 0], height: ['r', 1], batch_size: 1 }],
      r: ['SDXL Resolutions (JPS)', { resolution: 'portrait - 512x768 (2:3)' }],
    },
    FOUND,
  ],
  [
    'words that are put in the place of others',
    {
      ...PLAIN,
      p: text(['r', 0]),
      r: ['StringReplace', { string: 'a fox', find: 'fox', replace: 'cat' }],
    },
    FOUND,
  ],
  [
    'words that a node keeps as it made them',
    {
      ...PLAIN,
      p: text(['r', 0]),
      r: [
        'StringFunction|pysssss',
        { action: 'append', tidy_tags: 'yes', text_a: 'a', text_b: 'cat', result: 'a cat' },
      ],
    },
    FOUND,
  ],
  [
    'LoRAs named in the text of their loader',
    {
      ...PLAIN,
      k: sampler({ model: ['t', 0] }),
      t: ['LoraTagLoader', { text: '<lora:ink.safetensors:0.6>', model: ['c', 0] }],
    },
    { ...FOUND, loras: [INK] },
  ],
  [
    'a stack with one weight',
    {
      ...PLAIN,
      k: sampler({ model: ['a', 0] }),
      a: ['CR Apply LoRA Stack', { model: ['c', 0], clip: ['c', 1], lora_stack: ['s', 0] }],
      s: [
        'easy loraStack',
        {
          mode: 'simple',
          num_loras: 1,
          lora_1_name: 'ink.safetensors',
          lora_1_strength: 0.6,
          lora_1_model_strength: 1,
        },
      ],
    },
    { ...FOUND, loras: [INK] },
  ],
  [
    'a stack with a weight for the model',
    {
      ...PLAIN,
      k: sampler({ model: ['a', 0] }),
      a: ['CR Apply LoRA Stack', { model: ['c', 0], clip: ['c', 1], lora_stack: ['s', 0] }],
      s: [
        'LoRA Stacker',
        {
          input_mode: 'advanced',
          lora_count: 1,
          lora_name_1: 'ink.safetensors',
          lora_wt_1: 1,
          model_str_1: 0.6,
          clip_str_1: 1,
        },
      ],
    },
    { ...FOUND, loras: [INK] },
  ],
])('%s', (_, nodes, expected) => {
  expect(read(nodes)).toMatchObject(expected);
});
