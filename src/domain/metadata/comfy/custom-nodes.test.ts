import { expect, it } from 'vitest';
import { FOUND, type Node, PLAIN, read, sampler, SAVE, text } from './sample-graph.ts';

const { c, l, decode, p, n } = PLAIN;
const END = { save: SAVE, decode };
const KSAMPLER = { seed: 5, steps: 20, cfg: 7, sampler_name: 'euler', scheduler: 'normal' };

/** Graphs of the most used packs of nodes, each of which stands for the same recipe. */
it.each<[string, Record<string, Node>]>([
  [
    'easy-use, which hands all of it on in a pipe',
    {
      ...END,
      k: ['easy kSampler', { image_output: 'Preview', pipe: ['pre', 0] }],
      pre: ['easy preSampling', { ...KSAMPLER, denoise: 1, pipe: ['load', 0] }],
      load: [
        'easy fullLoader',
        {
          ckpt_name: 'dream.safetensors',
          vae_name: 'Baked VAE',
          lora_name: 'None',
          lora_model_strength: 1,
          resolution: 'width x height (custom)',
          empty_latent_width: 512,
          empty_latent_height: 768,
          positive: 'a cat',
          negative: 'dog',
        },
      ],
    },
  ],
  [
    'tinyterra, in a pipe',
    {
      ...END,
      k: ['ttN pipeKSampler_v2', { ...KSAMPLER, pipe: ['load', 0], lora_name: 'None' }],
      load: [
        'ttN pipeLoader_v2',
        {
          ckpt_name: 'dream.safetensors',
          positive: 'a cat',
          negative: 'dog',
          empty_latent_width: 512,
          empty_latent_height: 768,
        },
      ],
    },
  ],
  [
    'Impact, whose pipe is put together and taken apart',
    {
      ...END,
      c,
      l,
      p,
      n,
      k: ['ImpactKSamplerBasicPipe', { ...KSAMPLER, basic_pipe: ['b', 0], latent_image: ['l', 0] }],
      b: [
        'ToBasicPipe',
        { model: ['c', 0], clip: ['c', 1], vae: ['c', 2], positive: ['p', 0], negative: ['n', 0] },
      ],
    },
  ],
  [
    'rgthree, whose switch takes the first that is there',
    {
      ...PLAIN,
      k: sampler({ positive: ['s', 0], model: ['m', 0] }),
      s: ['Any Switch (rgthree)', { any_02: ['p', 0], any_03: ['n', 0] }],
      m: ['Any Switch (rgthree)', { any_01: ['c', 0] }],
    },
  ],
  [
    'Comfyroll, whose switches count their inputs',
    {
      ...PLAIN,
      k: sampler({ positive: ['s', 0] }),
      s: [
        'CR Conditioning Input Switch',
        { Input: 2, conditioning1: ['n', 0], conditioning2: ['q', 0] },
      ],
      q: text(['t', 0]),
      t: ['CR Text Input Switch', { Input: 1, text1: ['u', 0], text2: 'never' }],
      u: ['CR Prompt Text', { prompt: 'a cat' }],
      l: [
        'CR SDXL Aspect Ratio',
        { width: 1024, height: 1024, aspect_ratio: '3:4 portrait 512x768', swap_dimensions: 'Off' },
      ],
    },
  ],
  [
    'a switch between two ways',
    {
      ...PLAIN,
      k: sampler({ positive: ['s', 0] }),
      s: ['easy ifElse', { boolean: ['b', 0], on_true: ['p', 0], on_false: ['n', 0] }],
      b: ['PrimitiveBoolean', { value: true }],
    },
  ],
  [
    'essentials, whose size is chosen from a list',
    {
      ...PLAIN,
      l: [
        'SDXLEmptyLatentSizePicker+',
        { resolution: '512x768 (0.67)', batch_size: 1, width_override: 0, height_override: 0 },
      ],
    },
  ],
  [
    'a styler that gives both sides of the words',
    {
      ...PLAIN,
      p: text(['s', 0]),
      n: text(['s', 1]),
      s: ['SDXLPromptStyler', { text_positive: 'a cat', text_negative: 'dog', style: 'base' }],
    },
  ],
  [
    'a node of all settings',
    {
      ...PLAIN,
      k: sampler({ seed: ['g', 1], steps: ['g', 2], cfg: ['g', 4], sampler_name: ['g', 5] }),
      g: [
        'SDParameterGenerator',
        {
          ckpt_name: 'dream.safetensors',
          seed: 5,
          steps: 20,
          cfg: 7,
          sampler_name: 'euler',
          scheduler: 'normal',
          refiner_start: 0.8,
        },
      ],
    },
  ],
  [
    'words of which some are replaced',
    {
      ...PLAIN,
      p: text(['r', 0]),
      r: ['Text Find and Replace', { text: ['s', 0], find: 'dog', replace: 'cat' }],
      s: ['Text Multiline', { text: 'a cat' }],
    },
  ],
  [
    'words that a language model wrote and another node shows',
    {
      ...PLAIN,
      p: text(['show', 0]),
      show: ['easy showAnything', { anything: ['llm', 0], text: 'a cat' }],
      llm: ['OllamaGenerateV2', { prompt: 'describe a pet', system: 'you are a poet' }],
    },
  ],
  [
    'detailed noise, with all parts apart',
    {
      c,
      l,
      p,
      n,
      save: SAVE,
      decode,
      k: [
        'SamplerCustomAdvanced',
        {
          noise: ['noise', 0],
          guider: ['guider', 0],
          sampler: ['daemon', 0],
          sigmas: ['sigmas', 0],
          latent_image: ['l', 0],
        },
      ],
      noise: ['RandomNoise', { noise_seed: 5 }],
      guider: ['CFGGuider', { cfg: 7, model: ['c', 0], positive: ['p', 0], negative: ['n', 0] }],
      daemon: ['DetailDaemonSamplerNode', { detail_amount: 0.1, sampler: ['select', 0] }],
      select: ['KSamplerSelect', { sampler_name: 'euler' }],
      sigmas: ['SplitSigmasDenoise', { denoise: 1, sigmas: ['basic', 0] }],
      basic: ['BasicScheduler', { scheduler: 'normal', steps: 20, denoise: 1, model: ['c', 0] }],
    },
  ],
  [
    'the flow models of Xlabs',
    {
      c,
      l,
      p,
      n,
      save: SAVE,
      decode,
      k: [
        'XlabsSampler',
        {
          noise_seed: 5,
          steps: 20,
          true_gs: 7,
          sampler_name: 'euler',
          scheduler: 'normal',
          model: ['c', 0],
          conditioning: ['p', 0],
          neg_conditioning: ['n', 0],
          latent_image: ['l', 0],
        },
      ],
    },
  ],
])('is read: %s', (_, nodes) => {
  expect(read(nodes)).toMatchObject({ dialect: 'comfyui', ...FOUND });
});
