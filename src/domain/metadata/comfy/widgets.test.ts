import { expect, it } from 'vitest';
import { readPicture } from '../read-picture.ts';
import { pngOf, pngWideText } from '../sample-files.ts';
import { FOUND } from './sample-graph.ts';

/** A type, what stands in its widgets, and the nodes that it is linked to, each by place and output. */
type EditorNode = readonly [
  type: string,
  widgets: readonly unknown[],
  inputs?: Readonly<Record<string, readonly [number, number]>>,
];

/** Nodes are called by their place. */
function workflowOf(nodes: readonly EditorNode[]): string {
  const links: unknown[] = [];
  const written = nodes.map(([type, widgets_values, inputs = {}], id) => ({
    id,
    type,
    widgets_values,
    inputs: Object.entries(inputs).map(([name, [from, output]], slot) => {
      links.push([links.length, from, output, id, slot, '*']);
      return { name, type: '*', link: links.length - 1 };
    }),
  }));
  return JSON.stringify({ nodes: written, links });
}

const CHECKPOINT: EditorNode = ['CheckpointLoaderSimple', ['dream.safetensors']];
const LATENT: EditorNode = ['EmptyLatentImage', [512, 768, 1]];
const POSITIVE: EditorNode = ['CLIPTextEncode', ['a cat'], { clip: [0, 1] }];
const NEGATIVE: EditorNode = ['CLIPTextEncode', ['dog'], { clip: [0, 1] }];
const SETTINGS = [5, 'randomize', 20, 7, 'euler', 'normal', 1];
const LINKS = { model: [0, 0], latent_image: [1, 0], positive: [2, 0], negative: [3, 0] } as const;
const SAMPLER: EditorNode = ['KSampler', SETTINGS, LINKS];

/** What stands in the widgets of the most used packs has no names in a workflow of older editors. */
it.each<[string, EditorNode[]]>([
  [
    'easy-use in one',
    [
      [
        'easy fullLoader',
        [
          'dream.safetensors',
          'Default',
          'Baked VAE',
          -2,
          'None',
          1,
          1,
          '512 x 768',
          512,
          512,
        ].concat(['a cat', 'none', 'comfy', 'dog', 'none', 'comfy']),
      ],
      ['easy fullkSampler', [20, 7, 'euler', 'normal', 1, 'Save', 0, 'x', 5], { pipe: [0, 0] }],
    ],
  ],
  [
    'easy-use in parts',
    [
      [
        'easy a1111Loader',
        ['dream.safetensors', 'Baked VAE', -2, 'None', 1, 1, '512 x 768', 512, 512, 'a cat', 'dog'],
      ],
      ['easy preSampling', [20, 7, 'euler', 'normal', 1, 5, 'fixed'], { pipe: [0, 0] }],
      ['easy kSampler', ['Save', 0, 'x'], { pipe: [1, 0] }],
    ],
  ],
  [
    'a styler of both sides',
    [
      CHECKPOINT,
      LATENT,
      ['CLIPTextEncode', [''], { clip: [0, 1], text: [5, 0] }],
      ['CLIPTextEncode', [''], { clip: [0, 1], text: [5, 1] }],
      SAMPLER,
      ['SDXLPromptStyler', ['a cat', 'dog', 'base', 'No']],
    ],
  ],
  [
    'encoders that weigh words in their own way',
    [
      CHECKPOINT,
      LATENT,
      ['BNK_CLIPTextEncodeAdvanced', ['a cat', 'none', 'A1111'], { clip: [0, 1] }],
      ['smZ CLIPTextEncode', ['dog', 'A1111', true, true, false, false, 6], { clip: [0, 1] }],
      SAMPLER,
    ],
  ],
  [
    'texts that are joined',
    [
      CHECKPOINT,
      LATENT,
      ['CLIPTextEncode', [''], { clip: [0, 1], text: [5, 0] }],
      NEGATIVE,
      SAMPLER,
      ['JoinStrings', ['', '', ' '], { string1: [6, 0], string2: [7, 0] }],
      ['StringConstant', ['a']],
      ['StringConstantMultiline', ['cat', true]],
    ],
  ],
  [
    'details that are drawn again afterwards',
    [
      CHECKPOINT,
      LATENT,
      POSITIVE,
      NEGATIVE,
      SAMPLER,
      ['VAEDecode', [], { samples: [4, 0], vae: [0, 2] }],
      [
        'FaceDetailer',
        [512, true, 1024, 77, 'fixed', 10, 6, 'dpmpp_2m', 'karras', 0.4, 5],
        { image: [5, 0], model: [0, 0], positive: [2, 0], negative: [3, 0] },
      ],
      ['SaveImage', ['x'], { images: [6, 0] }],
    ],
  ],
  [
    'a sampler of Inspire',
    [CHECKPOINT, LATENT, POSITIVE, NEGATIVE, ['KSampler //Inspire', SETTINGS, LINKS]],
  ],
])('%s', (_, nodes) => {
  const { readings } = readPicture(pngOf([pngWideText('workflow', workflowOf(nodes))]));
  expect(readings[0]).toMatchObject({ dialect: 'comfyui', ...FOUND });
});

it('LoRAs in a stack, of which some are switched off', () => {
  const nodes: EditorNode[] = [
    CHECKPOINT,
    LATENT,
    POSITIVE,
    NEGATIVE,
    ['KSampler', SETTINGS, { ...LINKS, model: [5, 0] }],
    ['CR Apply LoRA Stack', [], { model: [0, 0], clip: [0, 1], lora_stack: [6, 0] }],
    ['CR LoRA Stack', ['On', 'ink', 0.5, 1, 'Off', 'pen', 1, 1, 'Off', 'None', 1, 1]],
  ];
  const { readings } = readPicture(pngOf([pngWideText('workflow', workflowOf(nodes))]));
  expect(readings[0]).toMatchObject({ ...FOUND, loras: [{ name: 'ink', weight: 0.5 }] });
});
