import { describe, expect, it } from 'vitest';
import { readPicture } from '../read-picture.ts';
import { pngOf, pngWideText } from '../sample-files.ts';
import { FOUND } from './sample-graph.ts';

describe('a workflow of the editor', () => {
  const workflow = {
    nodes: [
      {
        id: 1,
        type: 'KSampler',
        mode: 0,
        inputs: [
          { name: 'model', link: 1, type: 'MODEL' },
          { name: 'positive', link: 2, type: 'CONDITIONING' },
          { name: 'negative', link: 3, type: 'CONDITIONING' },
          { name: 'latent_image', link: 4, type: 'LATENT' },
        ],
        widgets_values: [5, 'randomize', 20, 7, 'euler', 'normal', 1],
      },
      {
        id: 2,
        type: 'CheckpointLoaderSimple',
        mode: 0,
        inputs: [],
        widgets_values: ['dream.safetensors'],
      },
      {
        id: 3,
        type: 'CLIPTextEncode',
        mode: 0,
        inputs: [
          { name: 'clip', link: null, type: 'CLIP' },
          { name: 'text', link: 6, type: 'STRING', widget: { name: 'text' } },
        ],
        widgets_values: ['unused'],
      },
      { id: 4, type: 'CLIPTextEncode', mode: 0, inputs: [], widgets_values: ['dog'] },
      { id: 5, type: 'EmptyLatentImage', mode: 0, inputs: [], widgets_values: [512, 768, 1] },
      {
        id: 6,
        type: 'LoraLoader',
        mode: 4,
        inputs: [{ name: 'model', link: 5, type: 'MODEL' }],
        widgets_values: ['ink', 1, 1],
      },
      { id: 7, type: 'PrimitiveNode', mode: 0, widgets_values: ['a cat', 'fixed'] },
      { id: 8, type: 'VAEDecode', mode: 0, inputs: [{ name: 'samples', link: 7, type: 'LATENT' }] },
      {
        id: 9,
        type: 'SaveImage',
        mode: 0,
        inputs: [{ name: 'images', link: 8, type: 'IMAGE' }],
        widgets_values: ['x'],
      },
    ],
    links: [
      [1, 6, 0, 1, 0, 'MODEL'],
      [2, 3, 0, 1, 1, 'CONDITIONING'],
      [3, 4, 0, 1, 2, 'CONDITIONING'],
      [4, 5, 0, 1, 3, 'LATENT'],
      [5, 2, 0, 6, 0, 'MODEL'],
      [6, 7, 0, 3, 1, 'STRING'],
      [7, 1, 0, 8, 0, 'LATENT'],
      [8, 8, 0, 9, 0, 'IMAGE'],
    ],
  };

  it('is read where no graph as it was run stands beside it, without what was bypassed', () => {
    const file = pngOf([pngWideText('workflow', JSON.stringify(workflow))]);
    expect(readPicture(file).readings[0]).toMatchObject({ ...FOUND, loras: [] });
  });
});
