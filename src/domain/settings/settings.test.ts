import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, languageFor } from './settings.ts';

describe('the language', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['HI'], 'hi'],
    [['fr', 'hi-IN', 'en'], 'hi'],
    [['fr', 'ta'], 'en'],
    [['den'], 'en'],
    [[], 'en'],
  ])('for a browser that speaks %j is %s', (browserLanguages, language) => {
    expect(languageFor(DEFAULT_SETTINGS, browserLanguages)).toBe(language);
  });

  it('that was chosen goes before the browser', () => {
    expect(languageFor({ ...DEFAULT_SETTINGS, language: 'hi' }, ['de'])).toBe('hi');
  });
});
