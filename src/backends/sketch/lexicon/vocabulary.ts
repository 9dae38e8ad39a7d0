import { withoutAgreement } from '../inflect.ts';
import { VARIANTS, type Place, type SettingId, type Variant } from '../scene.ts';
import { english } from './english/english.ts';
import { german } from './german/german.ts';
import { hindi } from './hindi/hindi.ts';
import { phraseKey } from './lexicon.ts';
import type { Language, Meanings, Words } from './words.ts';

/** A meaning under the name of its kind: `{ kind: 'time', time: 'night' }`. */
type Meaning = {
  [K in keyof Meanings]: { readonly kind: K } & Pick<Meanings, K>;
}[keyof Meanings];

/** What a word of the prompt means. */
export type Sense =
  | Meaning
  | {
      readonly kind: 'setting';
      readonly setting: SettingId;
      readonly variant: Variant | null;
      readonly isHint: boolean;
    }
  | { readonly kind: 'color'; readonly color: string }
  | { readonly kind: 'subject'; readonly vector: string; readonly isStandIn?: true }
  | { readonly kind: 'count'; readonly count: number }
  | {
      readonly kind: 'relation';
      readonly relation: Place['relation'];
      /** Hindi names the other subject first: "घर के ऊपर" is "house above". */
      readonly isAfterNoun: boolean;
    }
  | { readonly kind: 'quiet' }
  /** Quiet beside a side, else what `otherwise` says. */
  | { readonly kind: 'quiet-beside-side'; readonly otherwise: Sense | null }
  | { readonly kind: 'without'; readonly isAfter: boolean }
  | { readonly kind: 'link' }
  | { readonly kind: 'and' }
  | { readonly kind: 'filler'; readonly isSingular: boolean };

/** The words of one language by folded phrase, and how long a phrase can be from a first word. */
export interface Vocabulary {
  readonly senses: ReadonlyMap<string, Sense>;
  readonly longest: ReadonlyMap<string, number>;
}

export const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = {
  en: vocabularyOf(english, 'en'),
  de: vocabularyOf(german, 'de'),
  hi: vocabularyOf(hindi, 'hi'),
};

/** Where a phrase stands in two lists, the earlier list here counts. */
function vocabularyOf(words: Words, language: Language): Vocabulary {
  const senses = new Map<string, Sense>();
  const longest = new Map<string, number>();
  const besideSide = new Set(
    phrasesOf(words.quietBesideSide).map((phrase) => phraseKey(phrase).text),
  );
  const singular = new Set(phrasesOf(words.singular).map((phrase) => phraseKey(phrase).text));

  const each = <K extends string>(
    lists: Partial<Record<K, string>>,
    senseOf: (id: K) => Sense,
  ): void => {
    for (const [id, list] of Object.entries<string | undefined>(lists))
      registerAll(list, senseOf(id as K));
  };
  const registerAll = (list: string | undefined, sense: Sense): void => {
    for (const phrase of phrasesOf(list ?? '')) register(phrase, sense);
  };
  const add = (key: string, length: number, sense: Sense): void => {
    if (!senses.has(key))
      senses.set(
        key,
        besideSide.has(key) ? { kind: 'quiet-beside-side', otherwise: sense } : sense,
      );
    const first = key.split(' ', 1)[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, length));
  };
  const register = (phrase: string, sense: Sense): void => {
    const { text, length } = phraseKey(phrase);
    add(text, length, sense);
    if (length === 1) return;
    const parts = text.split(' ');
    const agreeing = parts.map((part, index) =>
      index < parts.length - 1 ? withoutAgreement(part, language) : part,
    );
    add(agreeing.join(' '), length, sense);
  };

  each(words.variants, (variant) => {
    return { kind: 'setting', setting: VARIANTS[variant], variant, isHint: false };
  });
  each(words.settings, (setting) => ({ kind: 'setting', setting, variant: null, isHint: false }));
  each(words.settingHints, (setting) => {
    return { kind: 'setting', setting, variant: null, isHint: true };
  });
  each(words.times, (time) => ({ kind: 'time', time }));
  each(words.seasons, (season) => ({ kind: 'season', season }));
  each(words.weathers, (weather) => ({ kind: 'weather', weather }));
  each(words.colors, (color) => ({ kind: 'color', color }));
  each(words.tones, (tone) => ({ kind: 'tone', tone }));
  each(words.shades, (shade) => ({ kind: 'shade', shade }));
  each(words.styles, (style) => ({ kind: 'style', style }));
  each(words.framings, (framing) => ({ kind: 'framing', framing }));
  each(words.themes, (theme) => ({ kind: 'theme', theme }));
  each(words.standIns, (vector) => ({ kind: 'subject', vector, isStandIn: true }));
  each(words.subjects, (vector) => ({ kind: 'subject', vector }));
  each(words.moods, (mood) => ({ kind: 'mood', mood }));
  each(words.scales, (scale) => ({ kind: 'scale', scale }));
  for (const [count, list] of Object.entries(words.counts))
    registerAll(list, { kind: 'count', count: Number(count) });
  const isAfterNoun = language === 'hi';
  each(words.relations, (relation) => ({ kind: 'relation', relation, isAfterNoun }));
  registerAll(words.quiet, { kind: 'quiet' });
  each(words.sides, (side) => ({ kind: 'side', side }));
  registerAll(words.without, { kind: 'without', isAfter: false });
  registerAll(words.withoutAfter, { kind: 'without', isAfter: true });
  registerAll(words.and, { kind: 'and' });
  registerAll(words.links, { kind: 'link' });
  for (const phrase of phrasesOf(`${words.fillers}, ${words.singular}`))
    register(phrase, { kind: 'filler', isSingular: singular.has(phraseKey(phrase).text) });
  for (const phrase of phrasesOf(words.quietBesideSide)) {
    const { text, first, length } = phraseKey(phrase);
    if (!senses.has(text)) senses.set(text, { kind: 'quiet-beside-side', otherwise: null });
    longest.set(first, Math.max(longest.get(first) ?? 0, length));
  }
  return { senses, longest };
}

function phrasesOf(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
