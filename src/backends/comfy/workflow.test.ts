import { describe, expect, it } from 'vitest';
import { bind, fill, isProblem, readWorkflow, type Workflow } from './workflow.ts';

const node = (class_type: string, inputs: Record<string, unknown>, title?: string) => ({
  class_type,
  inputs,
  ...(title && { _meta: { title } }),
});

const SAVE = node('SaveImage', { images: ['3', 0] });
const PLAIN: Workflow = {
  3: node('KSampler', {
    seed: 1,
    steps: 20,
    cfg: 8,
    denoise: 1,
    positive: ['6', 0],
    negative: ['7', 0],
  }),
  5: node('EmptyLatentImage', { width: 512, height: 512 }),
  6: node('CLIPTextEncode', { text: 'old', clip: ['4', 1] }),
  7: node('CLIPTextEncode', { text: 'bad', clip: ['4', 1] }),
  9: SAVE,
};

describe('a workflow', () => {
  it.each([
    [undefined, 'missing'],
    ['  ', 'missing'],
    ['{', 'not-json'],
    ['7', 'not-json'],
    ['{}', 'not-json'],
    ['{"1":{"class_type":7}}', 'not-json'],
    ['{"last_node_id":9,"nodes":[],"links":[]}', 'editor-format'],
    [JSON.stringify({ 6: PLAIN['6'] }), 'no-output'],
    [JSON.stringify({ 9: SAVE }), 'no-prompt'],
  ])('from %j is explained: %s', (text, fault) => {
    expect(readWorkflow(text)).toMatchObject({ fault });
  });

  it('is read as it was exported, and as it is sent', () => {
    expect(readWorkflow(JSON.stringify(PLAIN))).toEqual(PLAIN);
    expect(readWorkflow(JSON.stringify({ prompt: PLAIN, client_id: 'c' }))).toEqual(PLAIN);
    expect(isProblem(PLAIN)).toBe(false);
  });
});

describe('a recipe goes', () => {
  it('along the links of a sampler', () => {
    expect(bind(PLAIN)).toEqual({
      prompt: [{ node: '6', input: 'text' }],
      negative: [{ node: '7', input: 'text' }],
      seed: [{ node: '3', input: 'seed' }],
      width: [{ node: '5', input: 'width' }],
      height: [{ node: '5', input: 'height' }],
      steps: [{ node: '3', input: 'steps' }],
      guidance: [{ node: '3', input: 'cfg' }],
      strength: [{ node: '3', input: 'denoise' }],
      references: [],
      mask: [],
    });
  });

  it.each([
    [
      'into a node that loads nothing else',
      { 11: node('LoadImageMask', { image: 'mask.png', channel: 'red' }) },
      { references: [{ node: '10', input: 'image' }], mask: [{ node: '11', input: 'image' }] },
    ],
    [
      'into a node of that title',
      { 11: node('LoadImage', { image: 'mask.png' }, 'Mask') },
      { references: [{ node: '10', input: 'image' }], mask: [{ node: '11', input: 'image' }] },
    ],
    [
      'with its reference, where the transparency of that is used',
      { 11: node('VAEEncodeForInpaint', { pixels: ['10', 0], mask: ['10', 1] }) },
      { references: [{ node: '10', input: 'image' }], mask: [{ node: '10', input: 'image' }] },
    ],
    [
      'nowhere, where only the picture of the reference is used',
      { 11: node('VAEEncode', { pixels: ['10', 0] }) },
      { references: [{ node: '10', input: 'image' }], mask: [] },
    ],
  ])('with its mask %s', (_, more, bound) => {
    const workflow = { ...PLAIN, 10: node('LoadImage', { image: 'old.png' }), ...more };
    expect(bind(workflow)).toMatchObject(bound);
  });

  it('through nodes in between, and into every text of a Flux encoder', () => {
    const flux: Workflow = {
      1: node('RandomNoise', { noise_seed: 4 }),
      2: node('BasicGuider', { conditioning: ['5', 0] }),
      5: node('FluxGuidance', { guidance: 3.5, conditioning: ['6', 0] }),
      6: node('CLIPTextEncodeFlux', { clip_l: 'a', t5xxl: 'b', guidance: 3.5 }),
      7: node('LoadImage', { image: 'old.png' }),
      8: SAVE,
    };
    expect(bind(flux)).toMatchObject({
      prompt: [
        { node: '6', input: 'clip_l' },
        { node: '6', input: 't5xxl' },
      ],
      negative: [],
      seed: [{ node: '1', input: 'noise_seed' }],
      width: [],
      references: [{ node: '7', input: 'image' }],
    });
  });

  it('on each side of a node that carries both', () => {
    const control: Workflow = {
      ...PLAIN,
      3: node('KSampler', { seed: 1, positive: ['10', 0], negative: ['10', 1] }),
      10: node('ControlNetApplyAdvanced', { positive: ['6', 0], negative: ['7', 0] }),
    };
    expect(bind(control)).toMatchObject({
      prompt: [{ node: '6', input: 'text' }],
      negative: [{ node: '7', input: 'text' }],
    });
  });

  it('where titles say, and first of all where the user says', () => {
    const titled: Workflow = {
      ...PLAIN,
      20: node('PrimitiveString', { value: 'x' }, 'Prompt'),
      21: node('PrimitiveInt', { value: 3 }, 'Seed'),
    };
    expect(bind(titled)).toMatchObject({
      prompt: [{ node: '20', input: 'value' }],
      seed: [{ node: '21', input: 'value' }],
    });
    expect(bind(titled, { 'bind.prompt': '7.text', 'bind.seed': '99.seed' })).toMatchObject({
      prompt: [{ node: '7', input: 'text' }],
      seed: [{ node: '21', input: 'value' }],
    });
  });

  it('round and round in a graph of circles, and comes to an end', () => {
    const circle: Workflow = {
      1: node('KSampler', { positive: ['2', 0] }),
      2: node('Reroute', { a: ['3', 0] }),
      3: node('Reroute', { a: ['2', 0] }),
    };
    expect(bind(circle).prompt).toEqual([]);
  });
});

it('filling a workflow leaves the original as it was', () => {
  const filled = fill(PLAIN, [{ slots: bind(PLAIN).prompt, value: 'new' }]);
  expect(filled['6']?.inputs['text']).toBe('new');
  expect(PLAIN['6']?.inputs['text']).toBe('old');
});
