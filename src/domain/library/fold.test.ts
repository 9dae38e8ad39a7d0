import { describe, expect, it } from 'vitest';
import { foldedText, wordsIn } from './fold.ts';

const isWithin = (part: string, text: string) => foldedText(text).includes(foldedText(part));

describe('folded text', () => {
  it.each([
    ['', 'anything'],
    ['fox', 'A Fox in the snow'],
    ['FOX', 'a fox'],
    ['ox in', 'a fox in the snow'],
    ['cafe', 'Café at night'],
    ['café', 'CAFE AT NIGHT'],
    ['uber', 'Über den Wolken'],
    ['Über', 'u\u0308ber den Wolken'],
    ['strasse', 'eine Straße im Regen'],
    ['STRASSE', 'eine straße im regen'],
    ['straße', 'STRASSE'],
    ['हिमालय', 'हिमालय पर सूर्योदय'],
    ['ﬁsh', 'a fish'],
    ['२०२६', 'नया साल २०२६'],
    ['कलम', 'क़लम और काग़ज़'],
    ['चांद', 'चाँद रात'],
  ])('has %j within %j', (part, text) => {
    expect(isWithin(part, text)).toBe(true);
  });

  it.each([
    ['fox', 'a wolf'],
    ['foxes', 'a fox'],
    // Vowel signs tell words apart: "day" is not "give".
    ['दन', 'दिन'],
    ['कमल', 'कोमल'],
  ])('does not have %j within %j', (part, text) => {
    expect(isWithin(part, text)).toBe(false);
  });
});

describe('the words of a text', () => {
  it.each([
    ['A fox, in the SNOW!', ['a', 'fox', 'in', 'the', 'snow']],
    ['sci-fi 16:9 don’t', ['sci', 'fi', '16', '9', 'don', 't']],
    ['Straße im Café', ['strasse', 'im', 'cafe']],
    ['हिमालय पर सूर्योदय।', ['हिमालय', 'पर', 'सूर्योदय']],
    ['雪山とfox', ['雪', '山', 'と', 'fox']],
    ['a 🦊 ran', ['a', '🦊', 'ran']],
    ['… ?!', []],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});
