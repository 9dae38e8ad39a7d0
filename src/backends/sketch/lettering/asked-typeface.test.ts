import { expect, it } from 'vitest';
import { askedTypeface } from './asked-typeface.ts';
import { pairingOf } from './pairings.ts';

it('lettering is set in the typeface that the prompt names, else in that of its style', () => {
  expect(askedTypeface('a mug, "SALE", any lettering in Poppins and Kalam')).toBe('Poppins');
  expect(askedTypeface('eine Tasse, Schrift: Baloo 2')).toBe('Baloo 2');
  expect(askedTypeface('a field of poppins, lettering in Helvetica')).toBeNull();
  expect(pairingOf('watercolor', null, 'Teko').headline.typeface).toBe('Teko');
  expect(pairingOf('watercolor', null).headline.typeface).toBe('Kalam');
});
