import type { Reading } from '../found-recipe.ts';
import { readPicture } from '../read-picture.ts';
import { pngOf, pngWideText } from '../sample-files.ts';

export type Node = readonly [type: string, inputs: Record<string, unknown>];

export function promptOf(nodes: Readonly<Record<string, Node>>): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(nodes).map(([id, [class_type, inputs]]) => [id, { class_type, inputs }]),
    ),
  );
}

/** What is read of a PNG with this graph. */
export function read(nodes: Readonly<Record<string, Node>>): Reading | undefined {
  return readPicture(pngOf([pngWideText('prompt', promptOf(nodes))])).readings[0];
}

const CHECKPOINT: Node = ['CheckpointLoaderSimple', { ckpt_name: 'dream.safetensors' }];
const LATENT: Node = ['EmptyLatentImage', { width: 512, height: 768, batch_size: 1 }];
export const SAVE: Node = ['SaveImage', { images: ['decode', 0], filename_prefix: 'x' }];
const DECODE: Node = ['VAEDecode', { samples: ['k', 0], vae: ['c', 2] }];
export const sampler = (inputs: Record<string, unknown> = {}): Node => [
  'KSampler',
  {
    seed: 5,
    steps: 20,
    cfg: 7,
    sampler_name: 'euler',
    scheduler: 'normal',
    denoise: 1,
    model: ['c', 0],
    positive: ['p', 0],
    negative: ['n', 0],
    latent_image: ['l', 0],
    ...inputs,
  },
];
export const text = (words: unknown): Node => ['CLIPTextEncode', { text: words, clip: ['c', 1] }];
export const PLAIN = {
  c: CHECKPOINT,
  l: LATENT,
  save: SAVE,
  decode: DECODE,
  k: sampler(),
  p: text('a cat'),
  n: text('dog'),
};
/** What is found in it. */
export const FOUND = {
  prompt: 'a cat',
  negative: 'dog',
  seed: '5',
  steps: 20,
  guidance: 7,
  sampler: 'euler',
  scheduler: 'normal',
  model: 'dream.safetensors',
  size: { width: 512, height: 768 },
};
