import { describe, expect, it } from 'vitest';
import type { Reading } from '../found-recipe.ts';
import { readTexts } from './read-texts.ts';

type Texts = Readonly<Record<string, string>>;
type Expected = { readonly [Name in keyof Reading]?: unknown };

describe('the recipe of', () => {
  const cases: [string, Texts, Expected][] = [
    [
      'SwarmUI',
      {
        parameters: JSON.stringify({
          sui_image_params: {
            prompt: 'a cat',
            negativeprompt: 'dog',
            model: 'flux',
            seed: 7,
            steps: 20,
            cfgscale: 1,
            width: 1024,
            height: 768,
            sampler: 'euler',
            scheduler: 'simple',
            loras: ['ink'],
            loraweights: ['0.5'],
            swarm_version: '0.9',
          },
          sui_extra_data: { date: '2025-01-01' },
        }),
      },
      {
        dialect: 'swarmui',
        prompt: 'a cat',
        negative: 'dog',
        seed: '7',
        guidance: 1,
        scheduler: 'simple',
        loras: [{ name: 'ink', weight: 0.5 }],
        size: { width: 1024, height: 768 },
      },
    ],
    [
      'SwarmUI through a backend of its own',
      {
        parameters:
          '{"sui_image_params":{"prompt":"a cat","seed":9223372036854775807,"steps":4,"cfgscale":"1.5","comfyuisampler":"dpmpp_2m","comfyuischeduler":"karras","initimagecreativity":0.4}}',
      },
      {
        seed: '9223372036854775807',
        guidance: 1.5,
        sampler: 'dpmpp_2m',
        scheduler: 'karras',
        denoise: 0.4,
      },
    ],
    [
      'InvokeAI today',
      {
        invokeai_metadata: JSON.stringify({
          positive_prompt: 'a cat',
          negative_prompt: 'dog',
          seed: 7,
          steps: 9,
          cfg_scale: 5,
          scheduler: 'dpmpp_2m',
          model: { name: 'sdxl', key: 'x' },
          loras: [{ model: { name: 'ink' }, weight: 0.75 }],
          width: 512,
          height: 512,
        }),
      },
      {
        dialect: 'invokeai',
        prompt: 'a cat',
        model: 'sdxl',
        sampler: 'dpmpp_2m',
        loras: [{ name: 'ink', weight: 0.75 }],
      },
    ],
    [
      'InvokeAI before',
      {
        'sd-metadata': JSON.stringify({
          model: 'stable diffusion',
          model_weights: 'sd-1.5',
          app_version: '2.3',
          image: {
            prompt: [{ prompt: 'a cat [dog, mouse] on a wall', weight: 1 }],
            steps: 50,
            cfg_scale: 7.5,
            sampler: 'k_lms',
            seed: 7,
            width: 512,
            height: 640,
          },
        }),
      },
      {
        dialect: 'invokeai',
        prompt: 'a cat on a wall',
        negative: 'dog, mouse',
        sampler: 'k_lms',
        model: 'sd-1.5',
        size: { width: 512, height: 640 },
      },
    ],
    [
      'InvokeAI at first',
      { Dream: '"a \\"cat\\" on a wall" -s 50 -S123 -W 512 -H640 -C7.5 -A k_lms' },
      {
        dialect: 'invokeai',
        prompt: 'a "cat" on a wall',
        seed: '123',
        steps: 50,
        guidance: 7.5,
        sampler: 'k_lms',
        size: { width: 512, height: 640 },
      },
    ],
    [
      'Fooocus',
      {
        parameters: JSON.stringify({
          prompt: 'a cat',
          negative_prompt: '',
          base_model: 'jugger',
          sampler: 'dpmpp',
          scheduler: 'karras',
          seed: '123',
          steps: 30,
          guidance_scale: 4,
          resolution: '(896, 1152)',
          loras: [['ink', 0.1, 'hash']],
          version: 'Fooocus v2.5.0',
        }),
        fooocus_scheme: 'fooocus',
      },
      {
        dialect: 'fooocus',
        tool: 'Fooocus',
        seed: '123',
        size: { width: 896, height: 1152 },
        loras: [{ name: 'ink', weight: 0.1 }],
      },
    ],
    [
      'Fooocus in words',
      {
        parameters: JSON.stringify({
          Prompt: 'a cat',
          'Negative Prompt': 'dog',
          'Fooocus V2 Expansion': 'a cat, x',
          Sharpness: '2',
          'Guidance Scale': '4',
          'Base Model': 'jugger',
          Seed: '123',
          Resolution: '(896, 1152)',
          'LoRA 1': 'ink : 0.5',
          Version: 'v2.1',
        }),
      },
      {
        dialect: 'fooocus',
        prompt: 'a cat',
        negative: 'dog',
        guidance: 4,
        model: 'jugger',
        loras: [{ name: 'ink', weight: 0.5 }],
      },
    ],
    [
      'Fooocus in the form of A1111',
      {
        parameters:
          'a cat\nNegative prompt: dog\nSteps: 30, Sampler: DPM++ 2M SDE Karras, Seed: 1, Size: 896x1152, CFG scale: 4, Version: Fooocus v2.5.0',
        fooocus_scheme: 'a1111',
      },
      { dialect: 'fooocus', tool: 'Fooocus', steps: 30 },
    ],
    [
      'RuinedFooocus',
      {
        parameters: JSON.stringify({
          Prompt: 'a cat',
          Negative: 'dog',
          steps: 30,
          cfg: 8,
          width: 8,
          height: 8,
          seed: 5,
          sampler_name: 'dpmpp',
          scheduler: 'karras',
          base_model_name: 'sdxl.safetensors',
          loras: [['h', '0.5:ink']],
          software: 'RuinedFooocus',
        }),
      },
      {
        dialect: 'fooocus',
        tool: 'RuinedFooocus',
        model: 'sdxl.safetensors',
        negative: 'dog',
        loras: [{ name: 'ink', weight: 0.5 }],
      },
    ],
  ];
  it.each(cases)('%s', (_, texts, expected) => {
    expect(readTexts(texts)).toMatchObject(expected);
  });
});
