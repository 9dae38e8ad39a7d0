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
    expect(readingOf(workflow)).toMatchObject({ ...FOUND, loras: [] });
  });

  /** Its nodes with other links: by the number that they had. */
  const plainNodes = (links: Readonly<Record<number, number | null>>) =>
    workflow.nodes.map((node) => ({
      ...node,
      inputs: (node.inputs ?? []).map((input) => ({
        ...input,
        link: input.link !== null && input.link in links ? links[input.link] : input.link,
      })),
    }));

  it('is read with words that reroutes, primitives and named values hand on', () => {
    const nodes = [
      ...plainNodes({ 2: 21 }),
      node(10, 'CLIPTextEncode', ['a cat']),
      node(11, 'SetNode', ['words'], [['CONDITIONING', 20, 'CONDITIONING']]),
      node(12, 'GetNode', ['words']),
      node(13, 'Reroute', [], [['', 22, '*']]),
    ];
    const links = [
      ...workflow.links,
      [20, 10, 0, 11, 0, 'CONDITIONING'],
      [22, 12, 0, 13, 0, 'CONDITIONING'],
      [21, 13, 0, 1, 1, 'CONDITIONING'],
    ];
    expect(readingOf({ nodes, links })).toMatchObject(FOUND);
  });

  it('is read with what is sent everywhere without a link', () => {
    const nodes = plainNodes({ 1: null });
    const extra = {
      ue_links: [{ downstream: 1, downstream_slot: 0, upstream: '2', upstream_slot: 0 }],
    };
    expect(readingOf({ ...workflow, nodes, extra })).toMatchObject(FOUND);
  });

  const encoder = '7f0c9a36-1111-4f5e-9d5c-000000000001';
  const inside = {
    id: encoder,
    inputs: [
      { name: 'clip', type: 'CLIP', linkIds: [1] },
      { name: 'text', type: 'STRING', linkIds: [2] },
    ],
    outputs: [{ name: 'CONDITIONING', type: 'CONDITIONING', linkIds: [3] }],
    nodes: [
      node(
        5,
        'CLIPTextEncode',
        ['unused'],
        [
          ['clip', 1, 'CLIP'],
          ['text', 2, 'STRING', true],
        ],
      ),
      node(6, 'CLIPTextEncode', ['never run']),
    ],
    links: [
      { id: 1, origin_id: -10, origin_slot: 0, target_id: 5, target_slot: 0, type: 'CLIP' },
      { id: 2, origin_id: -10, origin_slot: 1, target_id: 5, target_slot: 1, type: 'STRING' },
      { id: 3, origin_id: 5, origin_slot: 0, target_id: -20, target_slot: 0, type: 'CONDITIONING' },
    ],
  };

  it.each([
    [
      'in its widget',
      node(
        3,
        encoder,
        ['a cat'],
        [
          ['clip', null],
          ['text', null, 'STRING', true],
        ],
      ),
    ],
    [
      'by a link',
      node(
        3,
        encoder,
        [],
        [
          ['clip', null],
          ['text', 6, 'STRING'],
        ],
      ),
    ],
    [
      'in a widget that was promoted',
      {
        ...node(
          3,
          encoder,
          ['a cat'],
          [
            ['clip', null],
            ['text', null],
          ],
        ),
        properties: { proxyWidgets: [['-1', 'text']] },
      },
    ],
  ])('is read through a subgraph that is given words %s', (_, instance) => {
    const nodes = workflow.nodes.map((node) => (node.id === 3 ? instance : node));
    const definitions = { subgraphs: [inside] };
    expect(readingOf({ ...workflow, nodes, definitions })).toMatchObject(FOUND);
  });

  it('is read where all of it is in a subgraph, and a widget of it is set outside', () => {
    const id = '7f0c9a36-1111-4f5e-9d5c-000000000002';
    const subgraph = {
      id,
      inputs: [],
      nodes: workflow.nodes.filter((node) => node.id !== 9),
      outputs: [{ name: 'IMAGE', linkIds: [8] }],
      links: workflow.links.map(([id, origin_id, origin_slot, , , type]) => ({
        id,
        origin_id,
        origin_slot,
        type,
      })),
    };
    const outer = {
      ...node(1, id, [77]),
      properties: { proxyWidgets: [['1', 'seed']] },
    };
    const nodes = [outer, node(2, 'SaveImage', ['x'], [['images', 1, 'IMAGE']])];
    const links = [[1, 1, 0, 2, 0, 'IMAGE']];
    const definitions = { subgraphs: [subgraph] };
    expect(readingOf({ nodes, links, definitions })).toMatchObject({ ...FOUND, seed: '77' });
  });

  it('is read through a group of the older editor', () => {
    const group = {
      nodes: [
        { type: 'PrimitiveStringMultiline', widgets_values: ['a cat'] },
        { type: 'CLIPTextEncode', inputs: [{ name: 'text' }], widgets_values: [''] },
      ],
      links: [[0, 0, 1, 0, 7, 'STRING']],
      external: [[1, 0, 'CONDITIONING']],
    };
    const nodes = workflow.nodes.map((one) => (one.id === 3 ? node(3, 'workflow>Words', []) : one));
    const extra = { groupNodes: { Words: group } };
    expect(readingOf({ ...workflow, nodes, extra })).toMatchObject(FOUND);
  });

  it('that contains itself ends', () => {
    const subgraph = { ...inside, nodes: [node(5, encoder, [])] };
    const nodes = [node(1, encoder, [])];
    const definitions = { subgraphs: [subgraph] };
    expect(readingOf({ nodes, links: [], definitions })).toBeUndefined();
  });
});

type Input = readonly [name: string, link: number | null, type?: string, isWidget?: boolean];

function node(id: number, type: string, values: readonly unknown[], inputs: readonly Input[] = []) {
  return {
    id,
    type,
    mode: 0,
    inputs: inputs.map(([name, link, type, isWidget]) => ({
      name,
      link,
      type,
      ...(isWidget && { widget: { name } }),
    })),
    widgets_values: values,
  };
}

function readingOf(workflow: object) {
  const file = pngOf([pngWideText('workflow', JSON.stringify(workflow))]);
  return readPicture(file).readings[0];
}
