import { zlibSync } from 'fflate';
import { compressToEncodedURIComponent } from 'lz-string';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../sample-files.ts';
import { readArtbotLink } from './artbot.ts';

const RECIPE = {
  prompt: 'ein Fuchs im Schnee, लोमड़ी',
  negative: 'people',
  seed: '42',
  steps: 20,
  guidance: 7,
  sampler: 'k_euler',
  model: 'Deliberate',
  size: { width: 512, height: 768 },
};

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function deflated(fields: object): string {
  return base64(zlibSync(utf8(JSON.stringify(fields))));
}

describe('a link of ArtBot', () => {
  it('of the first one is read', () => {
    const { prompt, negative } = RECIPE;
    const params = ['v1', 768, 512, 'k_euler', 20, 7, '42', 'Deliberate', true, [], [], 'none'];
    const shared = compressToEncodedURIComponent(JSON.stringify({ prompt, negative, params }));
    expect(readArtbotLink(`https://tinybots.net/artbot/create?share=${shared}`)).toMatchObject({
      dialect: 'artbot',
      tool: 'ArtBot',
      ...RECIPE,
    });
  });

  const fields = {
    prompt: RECIPE.prompt,
    negative: 'people',
    seed: '42',
    steps: 20,
    cfg_scale: 7,
    sampler: 'k_euler',
    models: ['Deliberate'],
    width: 512,
    height: 768,
    karras: true,
    loras: [{ name: 'Ink', strength: 0.8, versionId: '1' }],
  };

  it.each([
    ['as it stands', deflated(fields)],
    ['with its signs escaped', encodeURIComponent(deflated(fields))],
    ['in the signs of addresses', deflated(fields).replaceAll('+', '-').replaceAll('/', '_')],
  ])('of the second one is read %s', (_, shared) => {
    expect(readArtbotLink(`https://artbot.site/create#share=${shared}`)).toMatchObject({
      ...RECIPE,
      loras: [{ name: 'Ink', weight: 0.8 }],
    });
  });

  it.each([
    'https://artbot.site/create',
    'https://artbot.site/create#share=',
    'https://artbot.site/create#share=abcdef',
    `https://artbot.site/create#share=${deflated({ seed: 4 })}`,
    'a fox',
  ])('is not %j', (address) => {
    expect(readArtbotLink(address)).toBeNull();
  });

  it('never fails, whatever it shares', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.boolean(), (shared, isPlain) => {
        const text = isPlain ? shared : compressToEncodedURIComponent(shared);
        expect(() => readArtbotLink(`https://a.b/?share=${text}`)).not.toThrow();
      }),
    );
  });
});
