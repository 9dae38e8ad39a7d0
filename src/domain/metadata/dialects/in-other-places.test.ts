import { describe, expect, it } from 'vitest';
import { readPicture } from '../read-picture.ts';
import {
  exifOf,
  joined,
  bytesOf,
  jpegExif,
  jpegOf,
  jpegXmp,
  pngOf,
  pngText,
  pngWideText,
  utf16,
  utf8,
  webpOf,
  xmpOf,
} from '../sample-files.ts';

import { readTexts } from './read-texts.ts';

describe('the recipe of', () => {
  it('Draw Things', () => {
    const comment = JSON.stringify({
      c: 'a cat',
      uc: 'dog',
      seed: 4,
      steps: 8,
      scale: 5,
      sampler: 'Euler A',
      size: '512x768',
      model: 'sdxl',
      lora: [{ model: 'ink', weight: 0.4 }],
      v2: {},
    });
    const file = pngOf([
      pngWideText(
        'XML:com.adobe.xmp',
        xmpOf(
          { 'exif:UserComment': comment, 'xmp:CreatorTool': 'Draw Things' },
          'a cat\n-dog\nSteps: 8, Sampler: Euler A, Guidance Scale: 5, Seed: 4, Size: 512x768',
        ),
      ),
    ]);
    expect(readPicture(file).readings[0]).toMatchObject({
      dialect: 'draw-things',
      confidence: 'experimental',
      prompt: 'a cat',
      negative: 'dog',
      size: { width: 512, height: 768 },
      loras: [{ name: 'ink', weight: 0.4 }],
    });
  });

  it('Civitai, in a graph beside which it stands', () => {
    const graph = {
      '6': { class_type: 'CLIPTextEncode', inputs: { text: 'a' } },
      extraMetadata: JSON.stringify({
        prompt: 'a cat',
        negativePrompt: 'dog',
        steps: 25,
        cfgScale: 4,
        sampler: 'Euler',
        seed: 77,
        resources: [{ modelVersionId: 123, strength: 0.9 }],
      }),
    };
    const comment = joined(bytesOf('UNICODE\0'), utf16(JSON.stringify(graph), 'little'));
    expect(
      readPicture(jpegOf(jpegExif(exifOf({ userComment: comment })))).readings[0],
    ).toMatchObject({
      dialect: 'civitai',
      prompt: 'a cat',
      negative: 'dog',
      seed: '77',
      loras: [{ name: '123', weight: 0.9 }],
    });
  });

  it('Midjourney in XMP alone', () => {
    const xmp = xmpOf({}, 'a cat --ar 3:4 --v 7 Job ID: 01234567-89ab-cdef-0123-456789abcdef');
    expect(readPicture(jpegOf(jpegXmp(xmp))).readings[0]).toMatchObject({
      dialect: 'midjourney',
      prompt: 'a cat',
      model: 'Midjourney 7',
    });
  });

  it('ComfyUI in fields of EXIF that are meant for cameras', () => {
    const graph = JSON.stringify({
      '1': {
        class_type: 'KSampler',
        inputs: { seed: 1, steps: 2, cfg: 3, sampler_name: 'euler', positive: ['2', 0] },
      },
      '2': { class_type: 'CLIPTextEncode', inputs: { text: 'a cat' } },
    });
    const tiff = exifOf({
      fields: { Make: 'workflow:{"nodes":[],"links":[]}', Model: `prompt:${graph}` },
    });
    expect(readPicture(webpOf({ type: 'EXIF', bytes: tiff })).readings[0]).toMatchObject({
      dialect: 'comfyui',
      prompt: 'a cat',
    });
  });

  it('our own', () => {
    const recipe = {
      version: 1,
      prompt: 'a fox',
      negative: 'dog',
      style: 'gouache',
      size: { width: 512, height: 512 },
      seed: 7,
      backend: 'sketch',
      model: 'sketch',
    };
    expect(readTexts({ bildwerk: JSON.stringify(recipe) })).toMatchObject({
      dialect: 'bildwerk',
      tool: 'Bildwerk',
      prompt: 'a fox',
      seed: '7',
    });
  });
});

describe('what is no recipe', () => {
  it.each([
    ['a camera', { Make: 'Canon', Model: 'Canon EOS 5D', Software: 'Adobe Photoshop 25.0' }],
    ['a name of a program', { ImageDescription: 'Created with GIMP' }],
    ['a stamp', { ImageDescription: 'OLYMPUS DIGITAL CAMERA' }],
  ])('gives none: %s', (_, fields) => {
    expect(readPicture(jpegOf(jpegExif(exifOf({ fields })))).readings).toEqual([]);
  });

  it('keeps the texts that there were, cut to a length that can be shown', () => {
    const { texts } = readPicture(pngOf([pngText('Note', 'x'.repeat(30_000))]));
    expect(texts).toEqual([{ carrier: 'text', key: 'Note', text: 'x'.repeat(20_000) }]);
  });

  it('is UTF-8 that was cut in the middle of a letter', () => {
    const cut = utf8('a cat called Mü').subarray(0, -1);
    const file = jpegOf(jpegExif(exifOf({ userComment: joined(bytesOf('ASCII\0\0\0'), cut) })));
    expect(readPicture(file).texts[0]?.text).toMatch(/^a cat called M/);
  });
});
