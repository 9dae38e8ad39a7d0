import type { ReadingChoice } from '@/domain/generation/reading.ts';
import { english } from './english/english.ts';
import { german } from './german/german.ts';
import { hindi } from './hindi/hindi.ts';
import { type Language, LANGUAGES, type Words } from './words.ts';

const WORDS: Readonly<Record<Language, Words>> = { en: english, de: german, hi: hindi };

/** What a part of each kind may be changed into, by the first word that a language has for it. */
export function choicesIn(language: string): Record<string, readonly ReadingChoice[]> {
  const known = LANGUAGES.find((candidate) => candidate === language) ?? 'en';
  const words = WORDS[known];
  const noun = (word: string) => (known === 'de' ? capitalized(word) : word);
  return {
    setting: choices(words.settings, noun),
    time: choices(words.times, noun),
    season: choices(words.seasons, noun),
    weather: choices(words.weathers),
    style: choices(words.styles),
    framing: choices(words.framings),
    mood: choices(words.moods),
    tone: choices(words.tones),
  };
}

function choices(
  lists: Readonly<Record<string, string>>,
  written: (word: string) => string = (word) => word,
): readonly ReadingChoice[] {
  return Object.entries(lists).map(([meaning, list]) => ({
    meaning,
    words: written(list.split(',')[0]?.trim() ?? ''),
  }));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
