import { describe, expect, it } from 'vitest';
import type { Reading } from '../found-recipe.ts';
import { readTexts } from './read-texts.ts';

type Texts = Readonly<Record<string, string>>;
type Expected = { readonly [Name in keyof Reading]?: unknown };

describe('the recipe of', () => {
  const cases: [string, Texts, Expected][] = [
    [
      'NovelAI with characters',
      {
        Title: 'NovelAI generated image',
        Description: 'two girls',
        Software: 'NovelAI',
        Source: 'NovelAI Diffusion V4 37442FCA',
        Comment: JSON.stringify({
          prompt: 'two girls',
          steps: 28,
          height: 832,
          width: 1216,
          scale: 6,
          seed: 9,
          noise_schedule: 'karras',
          sampler: 'k_euler',
          v4_prompt: {
            caption: {
              base_caption: 'two girls',
              char_captions: [{ char_caption: 'red hair' }, { char_caption: 'blue hair' }],
            },
          },
          v4_negative_prompt: { caption: { base_caption: 'blurry', char_captions: [] } },
          uc: 'blurry',
        }),
      },
      {
        dialect: 'novelai',
        prompt: 'two girls',
        negative: 'blurry',
        model: 'NovelAI Diffusion V4 37442FCA',
        scheduler: 'karras',
        size: { width: 1216, height: 832 },
        rest: expect.arrayContaining([{ name: 'Character 2', text: 'blue hair' }]),
      },
    ],
    [
      'Stability Matrix',
      {
        'parameters-json': JSON.stringify({
          PositivePrompt: 'a cat',
          NegativePrompt: 'dog',
          ModelName: 'x.safetensors',
          Steps: 30,
          CfgScale: 5,
          Sampler: 'DPM++ 2M',
          Seed: 8,
          Width: 512,
          Height: 512,
        }),
      },
      {
        dialect: 'stability-matrix',
        tool: 'Stability Matrix',
        prompt: 'a cat',
        negative: 'dog',
        model: 'x.safetensors',
      },
    ],
    [
      'TensorArt',
      {
        generation_data: `${JSON.stringify({ prompt: 'a cat', negativePrompt: 'dog', width: 768, height: 1152, samplerName: 'Euler a', steps: 25, cfgScale: 7, seed: '99', baseModel: { label: 'Pony', modelFileName: 'pony_v6' }, models: [{ type: 'LORA', label: 'ink', modelFileName: 'ink_v1', weight: 0.6 }] })}\0`,
      },
      {
        dialect: 'tensorart',
        prompt: 'a cat',
        sampler: 'Euler a',
        model: 'pony_v6',
        loras: [{ name: 'ink_v1', weight: 0.6 }],
      },
    ],
    [
      'Midjourney',
      {
        Description:
          'a cat, on a wall –ar 16:9 --no dog, mouse --seed 12 --v 6.1 --s 250 Job ID: 01234567-89ab-cdef-0123-456789abcdef',
        Author: 'someone',
      },
      {
        dialect: 'midjourney',
        prompt: 'a cat, on a wall',
        negative: 'dog, mouse',
        seed: '12',
        model: 'Midjourney 6.1',
        rest: expect.arrayContaining([{ name: '--ar', text: '16:9' }]),
      },
    ],
    [
      'Easy Diffusion',
      {
        prompt: 'a cat',
        negative_prompt: 'dog',
        seed: '3',
        num_inference_steps: '25',
        guidance_scale: '7.5',
        use_stable_diffusion_model: 'sd-v1',
        use_lora_model: "['ink', 'pen']",
        lora_alpha: '[0.5, 0.7]',
        sampler_name: 'euler',
        width: '512',
        height: '768',
      },
      {
        dialect: 'easy-diffusion',
        confidence: 'experimental',
        prompt: 'a cat',
        negative: 'dog',
        steps: 25,
        model: 'sd-v1',
        size: { width: 512, height: 768 },
        loras: [
          { name: 'ink', weight: 0.5 },
          { name: 'pen', weight: 0.7 },
        ],
      },
    ],
    [
      'a space at Hugging Face',
      {
        parameters: JSON.stringify({
          prompt: 'a cat',
          negative_prompt: 'dog',
          resolution: '832 x 1216',
          guidance_scale: 7,
          num_inference_steps: 28,
          seed: 5,
          sampler: 'Euler a',
          Model: { Model: 'Animagine XL', 'Model hash': 'x' },
        }),
      },
      {
        dialect: 'fields',
        prompt: 'a cat',
        steps: 28,
        size: { width: 832, height: 1216 },
        model: 'Animagine XL',
      },
    ],
    [
      'someone who wrote one text',
      { Description: 'a watercolour of a cat on a wall' },
      { dialect: 'description', confidence: 'likely', prompt: 'a watercolour of a cat on a wall' },
    ],
  ];
  it.each(cases)('%s', (_, texts, expected) => {
    expect(readTexts(texts)).toMatchObject(expected);
  });
});
