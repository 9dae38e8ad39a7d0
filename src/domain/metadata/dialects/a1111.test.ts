import { describe, expect, it } from 'vitest';
import type { Reading } from '../found-recipe.ts';
import { readTexts } from './read-texts.ts';

type Expected = { readonly [Name in keyof Reading]?: unknown };

describe('the form of A1111', () => {
  const cases: [string, string, Expected][] = [
    [
      'with everything',
      'a cat, <lora:fur:0.7>\nNegative prompt: dog\nSteps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7.5, Seed: 5, Size: 640x480, Model hash: abc, Model: m, Denoising strength: 0.4, Lora hashes: "fur: aabbccdd, other: 00112233", Version: v1.10.1',
      {
        tool: 'A1111',
        prompt: 'a cat, <lora:fur:0.7>',
        negative: 'dog',
        sampler: 'DPM++ 2M',
        scheduler: 'Karras',
        guidance: 7.5,
        size: { width: 640, height: 480 },
        denoise: 0.4,
        loras: [
          { name: 'fur', weight: 0.7 },
          { name: 'other', weight: null },
        ],
        rest: expect.arrayContaining([{ name: 'Version', text: 'v1.10.1' }]),
      },
    ],
    [
      'without what to avoid',
      'a cat\nSteps: 20, Sampler: Euler, Seed: 1',
      { prompt: 'a cat', negative: '', sampler: 'Euler' },
    ],
    [
      'with nothing to avoid',
      'a cat\nNegative prompt: \nSteps: 20, Seed: 1',
      { prompt: 'a cat', negative: '' },
    ],
    [
      'of many lines',
      'one\n\ntwo: three\nNegative prompt: four\nfive\nSteps: 3, Seed: 1',
      { prompt: 'one\n\ntwo: three', negative: 'four\nfive' },
    ],
    [
      'whose prompt speaks of steps',
      'Steps: 7 to heaven\nSteps: 20, Seed: 1',
      { prompt: 'Steps: 7 to heaven', steps: 20 },
    ],
    [
      'in one line',
      'a cat Negative prompt: dog Steps: 20, Sampler: Euler a, Seed: 9',
      { prompt: 'a cat', negative: 'dog', seed: '9' },
    ],
    [
      'of nothing but a prompt',
      'a cat on a wall',
      { prompt: 'a cat on a wall', confidence: 'likely' },
    ],
    [
      'with quotes, commas and brackets in values',
      'a\nSteps: 2, Template: "x, y: \\"z\\"", Hashes: {"model": "a,b"}, Seed: 3, ADetailer prompt: "one, two"',
      {
        seed: '3',
        rest: [
          { name: 'Template', text: 'x, y: "z"' },
          { name: 'Hashes', text: '{"model": "a,b"}' },
          { name: 'ADetailer prompt', text: 'one, two' },
        ],
      },
    ],
    [
      'with a comma in a name',
      'a\nSteps: 2, Model: one, two, Seed: 3',
      { model: 'one, two', seed: '3' },
    ],
    [
      'whose prompt is JSON',
      '{"subject": "a cat", "seed": 4, "steps": 5}\nNegative prompt: dog\nSteps: 20, Sampler: Euler, Seed: 9',
      { prompt: '{"subject": "a cat", "seed": 4, "steps": 5}', negative: 'dog', seed: '9' },
    ],
    [
      'whose settings begin with the sampler',
      'a cat\nNegative prompt: dog\nSampler: Euler, Steps: 20, CFG scale: 7, Seed: 9',
      { prompt: 'a cat', negative: 'dog', sampler: 'Euler', steps: 20, seed: '9' },
    ],
    [
      'whose prompt quotes what comes behind it',
      'a sign that says "Negative prompt: none"\nNegative prompt: dog\nSteps: 20, Seed: 18446744073709551615',
      {
        prompt: 'a sign that says "Negative prompt: none"',
        negative: 'dog',
        seed: '18446744073709551615',
      },
    ],
    [
      'of Forge',
      'a\nSteps: 2, Seed: 3, Distilled CFG Scale: 3.5, CFG scale: 1, Version: f2.0.1v1.10.1-previous-659',
      { tool: 'Forge', guidance: 1 },
    ],
    [
      'of SD.Next',
      'a\nSteps: 2, Size: 8x8, Seed: 3, App: SD.Next, Version: 1a2b',
      { tool: 'SD.Next' },
    ],
    [
      'of stable-diffusion.cpp',
      'a\nSteps: 2, CFG scale: 7, Guidance: 3.5, Seed: 3, Size: 512x512, Version: stable-diffusion.cpp',
      { tool: 'stable-diffusion.cpp', guidance: 7 },
    ],
    [
      'of Civitai',
      'a\nSteps: 2, Seed: 3, Created Date: 2024-10-01T10:00:00.1234567Z, Civitai resources: [{"type":"checkpoint","modelVersionId":1,"modelName":"Pony"},{"type":"lora","weight":0.8,"modelVersionId":2,"modelName":"Ink, pen"}], Civitai metadata: {}',
      {
        tool: 'Civitai',
        dialect: 'civitai',
        model: 'Pony',
        seed: '3',
        loras: [{ name: 'Ink, pen', weight: 0.8 }],
      },
    ],
  ];
  it.each(cases)('%s', (_, parameters, expected) => {
    expect(readTexts({ parameters })).toMatchObject(expected);
  });

  it('with line breaks of Windows', () => {
    expect(
      readTexts({ parameters: 'a\r\nb\r\nNegative prompt: c\r\nSteps: 2, Seed: 3' }),
    ).toMatchObject({ prompt: 'a\nb', negative: 'c' });
  });
});
