import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPresets } from '@/domain/presets/apply-presets.ts';
import { withoutPresets } from '@/domain/presets/without-presets.ts';
import { appliedFromKit } from './applied-kit.ts';
import { colorName, contrastOf } from './brand-color.ts';
import { exportKit, importKit } from './brand-kit-file.ts';
import { kitsFrom } from './brand-kit-schema.ts';
import { type BrandKit, emptyKit, referencesOfKit } from './brand-kit.ts';
import { checkAgainstBrand } from './check-against-brand.ts';

const logo = {
  source: { kind: 'file', hash: 'a'.repeat(64) },
  size: { width: 64, height: 64 },
} as const;
const KIT: BrandKit = {
  ...emptyKit('kit-1', 'Acme'),
  colors: ['#1b2a52', '#f28c28'],
  fonts: ['Poppins'],
  use: ['friendly', 'hand made'],
  avoid: ['cheap', 'best ever'],
  style: 'flat',
  logo,
};

describe('a kit that goes with a draft', () => {
  it('adds its words behind what was typed, and a remix takes them off again', () => {
    const applied = appliedFromKit(KIT);
    const typed = { prompt: 'a mug on a table', negative: '' };
    const sent = withPresets(typed, [applied]);
    expect(sent.prompt).toBe(
      'a mug on a table, friendly, hand made, brand colors navy blue #1b2a52, orange #f28c28, any lettering in Poppins',
    );
    expect(sent.negative).toBe('cheap, best ever');
    expect(withoutPresets(sent, [applied])).toEqual(typed);
    expect(applied.style).toBe('flat');
  });

  it('adds nothing while it is empty, and its logo only where that is wanted', () => {
    expect(appliedFromKit(emptyKit('x', 'X'))).toEqual({
      id: 'x',
      name: 'X',
      words: '',
      negative: '',
    });
    expect(referencesOfKit(KIT)).toEqual([]);
    expect(referencesOfKit({ ...KIT, sendsLogo: true })).toEqual([logo]);
  });
});

it('finds avoided words whole, whatever their case, and colours of others', () => {
  expect(
    checkAgainstBrand('The BEST  ever cheaply made, cheap mug in #F28C28 and #00ff00', KIT).map(
      ({ kind, text }) => [kind, text],
    ),
  ).toEqual([
    ['avoided-word', 'BEST  ever'],
    ['avoided-word', 'cheap'],
    ['foreign-color', '#00ff00'],
  ]);
  expect(checkAgainstBrand('सस्ता कप', { avoid: ['सस्ता', 'c++ (x)'], colors: [] })).toHaveLength(1);
});

it('tells the contrast of colours and what they are called', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
  expect(['#ffffff', '#000000', '#2050c0', '#f7a0b8'].map(colorName)).toEqual([
    'white',
    'black',
    'blue',
    'pink',
  ]);
});

describe('the file of a kit', () => {
  const image = { type: 'image/png', base64: 'AAAA' } as const;

  it('brings back what was written', () => {
    const { id: _, logo: _here, references: _there, ...words } = KIT;
    const images = { logo: image, references: [image, image] };
    expect(importKit(exportKit(KIT, images))).toEqual({ ...words, ...images });
  });

  it.each([
    ['another file', '{"bildwerk":"presets","version":1,"presets":[]}'],
    ['a later version', '{"bildwerk":"brand-kit","version":2,"kit":{"name":"x"}}'],
    ['a nameless kit', '{"bildwerk":"brand-kit","version":1,"kit":{"name":" "}}'],
    [
      'a colour that is none',
      '{"bildwerk":"brand-kit","version":1,"kit":{"name":"x","colors":["red"]}}',
    ],
    [
      'a logo that is a drawing of commands',
      '{"bildwerk":"brand-kit","version":1,"kit":{"name":"x","logo":{"type":"image/svg+xml","base64":"AAAA"}}}',
    ],
    [
      'bytes that are no base64',
      '{"bildwerk":"brand-kit","version":1,"kit":{"name":"x","logo":{"type":"image/png","base64":"<b>!"}}}',
    ],
    ['no JSON', '{"bildwerk"'],
  ])('is refused where it is %s', (_, text) => {
    expect(importKit(text)).toBeNull();
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => importKit(text) === null));
  });
});

it('what is stored is read through the schema: what cannot be read is left out', () => {
  expect(kitsFrom([KIT, { ...KIT, id: 'b', colors: ['red'] }, 7, KIT])).toEqual([KIT]);
  expect(kitsFrom('nothing')).toEqual([]);
});
