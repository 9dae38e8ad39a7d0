import { expect, it } from 'vitest';
import { type Node, PLAIN, read, sampler, SAVE } from './sample-graph.ts';

/** Graphs of families of models that come with nodes of their own. */
it.each<[string, Record<string, Node>, object]>([
  [
    'Wan, in a wrapper of its own',
    {
      save: ['VHS_VideoCombine', { images: ['decode', 0] }],
      decode: ['WanVideoDecode', { samples: ['k', 0], vae: ['v', 0] }],
      v: ['WanVideoVAELoader', { model_name: 'vae.safetensors' }],
      k: [
        'WanVideoSampler',
        {
          steps: 20,
          cfg: 6,
          shift: 5,
          seed: 5,
          scheduler: 'unipc',
          model: ['m', 0],
          text_embeds: ['t', 0],
          image_embeds: ['e', 0],
        },
      ],
      m: ['WanVideoModelLoader', { model: 'wan.safetensors', lora: ['x', 0] }],
      x: ['WanVideoLoraSelect', { lora: 'ink.safetensors', strength: 0.5 }],
      t: ['WanVideoTextEncode', { positive_prompt: 'a cat', negative_prompt: 'dog' }],
      e: ['WanVideoEmptyEmbeds', { width: 832, height: 480, num_frames: 81 }],
    },
    {
      prompt: 'a cat',
      negative: 'dog',
      seed: '5',
      model: 'wan.safetensors',
      size: { width: 832, height: 480 },
      loras: [{ name: 'ink.safetensors', weight: 0.5 }],
    },
  ],
  [
    'Kolors',
    {
      save: SAVE,
      decode: ['VAEDecode', { samples: ['k', 0] }],
      k: [
        'KolorsSampler',
        {
          width: 512,
          height: 768,
          seed: 5,
          steps: 20,
          cfg: 5,
          scheduler: 'Euler',
          kolors_model: ['m', 0],
          kolors_embeds: ['t', 0],
        },
      ],
      m: ['DownloadAndLoadKolorsModel', { model: 'Kwai-Kolors/Kolors', precision: 'fp16' }],
      t: ['KolorsTextEncode', { prompt: 'a cat', negative_prompt: 'dog' }],
    },
    { prompt: 'a cat', negative: 'dog', seed: '5', guidance: 5, model: 'Kwai-Kolors/Kolors' },
  ],
  [
    'Qwen, edited from a picture',
    {
      save: SAVE,
      decode: PLAIN.decode,
      c: ['UNETLoader', { unet_name: 'qwen.safetensors' }],
      shift: ['ModelSamplingAuraFlow', { shift: 3, model: ['norm', 0] }],
      norm: ['CFGNorm', { strength: 1, model: ['lora', 0] }],
      lora: ['LoraLoaderModelOnly', { lora_name: 'fast', strength_model: 1, model: ['c', 0] }],
      k: sampler({ model: ['shift', 0] }),
      p: ['TextEncodeQwenImageEditPlus', { prompt: 'a cat', clip: ['x', 0], image1: ['i', 0] }],
      n: ['TextEncodeQwenImageEditPlus', { prompt: '', clip: ['x', 0], image1: ['i', 0] }],
      x: ['CLIPLoader', { clip_name: 'qwen_vl.safetensors' }],
      i: ['LoadImage', { image: 'photo.png' }],
      l: ['VAEEncode', { pixels: ['i', 0] }],
    },
    {
      prompt: 'a cat',
      negative: '',
      model: 'qwen.safetensors',
      loras: [{ name: 'fast', weight: 1 }],
    },
  ],
  [
    'Flux of Nunchaku, whose numbers are texts',
    {
      save: SAVE,
      decode: PLAIN.decode,
      k: [
        'FluxSamplerParams+',
        {
          seed: '5',
          sampler: 'euler',
          scheduler: 'simple',
          steps: '20',
          guidance: '3.5',
          denoise: '1.0',
          model: ['m', 0],
          conditioning: ['p', 0],
          latent_image: ['l', 0],
        },
      ],
      m: ['NunchakuFluxLoraLoader', { lora_name: 'ink', lora_strength: 0.7, model: ['u', 0] }],
      u: ['NunchakuFluxDiTLoader', { model_path: 'svdq-flux.1-dev' }],
      p: ['CLIPTextEncodeFlux', { clip_l: 'a cat', t5xxl: 'a cat', guidance: 3.5 }],
      l: ['EmptySD3LatentImage', { width: 512, height: 768 }],
    },
    {
      prompt: 'a cat',
      seed: '5',
      steps: 20,
      guidance: 3.5,
      sampler: 'euler',
      model: 'svdq-flux.1-dev',
      loras: [{ name: 'ink', weight: 0.7 }],
    },
  ],
  [
    "a service's own node",
    {
      save: ['SaveImage', { images: ['g', 0] }],
      g: ['IdeogramV3', { prompt: ['t', 0], aspect_ratio: '1:1', seed: 5 }],
      t: ['PrimitiveStringMultiline', { value: 'a cat' }],
    },
    { prompt: 'a cat', seed: '5' },
  ],
])('is read: %s', (_, nodes, expected) => {
  expect(read(nodes)).toMatchObject({ dialect: 'comfyui', ...expected });
});
