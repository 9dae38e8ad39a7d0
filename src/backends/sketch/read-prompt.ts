import { bindSubjects } from './bind-subjects.ts';
import { seenFromAbove } from './seen-from-above.ts';
import { THEMES, type Theme } from './lexicon/themes.ts';
import { askedTypeface } from './lettering/asked-typeface.ts';
import { matchWords, type Lexicons, type Match } from './match-words.ts';
import { takeQuietSide } from './quiet-side.ts';
import { withoutStandIns } from './stand-ins.ts';
import {
  VARIANTS,
  type Fragment,
  type Mood,
  type Scene,
  type SettingId,
  type StyleId,
  type Variant,
} from './scene.ts';
import { findQuotes, splitPrompt } from './split-prompt.ts';
import { withoutUnwanted } from './without-unwanted.ts';

/** Settings that a prompt means even where it names a landscape as well, or the reverse. */
const SETTING_WEIGHT: Partial<Record<SettingId, number>> = {
  podium: 3,
  tabletop: 3,
  underwater: 3,
  geometric: 3,
  pattern: 3,
  space: 3,
  gradient: 1.5,
};
const STYLE_WEIGHT: Partial<Record<StyleId, number>> = { film: 1, flat: 1, 'travel-poster': 1.5 };
const MOOD_WEIGHT: Record<Mood, number> = {
  dramatic: 3,
  mysterious: 3,
  festive: 2.5,
  romantic: 2.5,
  joyful: 2,
  cozy: 2,
  calm: 1.5,
};

/**
 * The scene that a prompt in English, German or Hindi asks for. Takes any text and never throws;
 * its time grows with the text's length only.
 */
export function readPrompt(prompt: string, lexicons: Lexicons): Scene {
  const quotes = findQuotes(prompt);
  const typeface = quotes.length > 0 && askedTypeface(prompt);
  const found = matchWords(splitPrompt(prompt, quotes), lexicons);
  const matches = withoutStandIns(withoutUnwanted(found));
  const { quietSide, fragments, rest } = takeQuietSide(matches);
  const asked = bindSubjects(rest);
  const theme = themeOf(rest);
  const framing = strongest(rest, ({ sense }) =>
    sense.kind === 'framing' ? [sense.framing, 1] : null,
  );
  const named = settingOf(rest) ?? theme.setting ?? null;
  const isAbove =
    named === 'tabletop' || (framing === 'from-above' && (named === null || named === 'room'));
  const { subjects, fragments: bound } = isAbove ? seenFromAbove(asked) : asked;
  const { palette } = asked;
  const meant = (vector: string) => theme.instead?.[vector] ?? vector;
  const isTable = subjects.length < asked.subjects.length || named === 'room';
  const setting = isAbove && isTable ? 'tabletop' : named;
  const standing = theme.subject === undefined ? [] : [theme.subject];

  return {
    subjects:
      subjects.length > 0
        ? subjects.map((subject) =>
            theme.instead?.[subject.vector] === undefined
              ? subject
              : { ...subject, vector: meant(subject.vector), count: 1 },
          )
        : standing.map((vector) => ({
            vector,
            count: theme.count ?? 1,
            color: null,
            scale: null,
            place: null,
          })),
    setting,
    variant: variantOf(rest, setting),
    time:
      strongest(rest, ({ sense }) =>
        sense.kind === 'time' ? [sense.time, sense.time === 'day' ? 1 : 2] : null,
      ) ??
      theme.time ??
      null,
    season:
      strongest(rest, ({ sense }) => (sense.kind === 'season' ? [sense.season, 1] : null)) ??
      theme.season ??
      null,
    weather:
      strongest(rest, ({ sense }) =>
        sense.kind === 'weather' ? [sense.weather, sense.weather === 'clear' ? 1 : 2] : null,
      ) ??
      theme.weather ??
      null,
    palette: palette.colors.length > 0 ? palette : { ...palette, colors: theme.colors ?? [] },
    style:
      strongest(rest, ({ sense }) =>
        sense.kind === 'style' ? [sense.style, STYLE_WEIGHT[sense.style] ?? 2] : null,
      ) ??
      theme.style ??
      null,
    framing,
    quietSide,
    lettering: quotes.flatMap(({ text }) => linesOf(text)),
    ...(typeface && { typeface }),
    mood: moodOf(rest) ?? theme.mood ?? null,
    fragments: [
      ...fragments,
      ...bound.map((fragment) =>
        fragment.kind === 'subject' ? { ...fragment, meaning: meant(fragment.meaning) } : fragment,
      ),
      ...rest.flatMap(fragmentOf),
      ...quotes.map(({ start, end, text }) => ({
        start,
        end,
        kind: 'lettering' as const,
        meaning: text,
      })),
    ].toSorted((a, b) => a.start - b.start),
  };
}

/** The value of the greatest weight; of equals, the first. */
function strongest<T>(
  matches: readonly Match[],
  weigh: (match: Match) => readonly [T, number] | null,
): T | null {
  let best: readonly [T, number] | null = null;
  for (const match of matches) {
    const weighed = weigh(match);
    if (weighed && weighed[1] > (best?.[1] ?? 0)) best = weighed;
  }
  return best?.[0] ?? null;
}

function settingOf(matches: readonly Match[]): SettingId | null {
  const starts = new Map(matches.map(({ start, sense }) => [start, sense]));
  return strongest(matches, ({ sense, end }) => {
    if (sense.kind !== 'setting') return null;
    if (sense.isHint) return [sense.setting, 1];
    const weight = SETTING_WEIGHT[sense.setting] ?? 2;
    // Of two in one name, as "mountain lake" or "Bergsee", the second is the thing itself.
    const next = starts.get(end) ?? starts.get(end + 1);
    const isModifier = next?.kind === 'setting' && !next.isHint;
    return [sense.setting, isModifier ? weight - 0.25 : weight];
  });
}

/** The first kind of the setting that is named; shapes beside a pattern are its kind as well. */
function variantOf(matches: readonly Match[], setting: SettingId | null): Variant | null {
  const named = matches.flatMap(({ sense }) => (sense.kind === 'setting' ? [sense] : []));
  const own = named.find(({ variant }) => variant !== null && VARIANTS[variant] === setting);
  const isShapes = setting === 'pattern' && named.some((sense) => sense.setting === 'geometric');
  return own?.variant ?? (isShapes ? 'shapes' : null);
}

/** The mood that most and the strongest words speak for. */
function moodOf(matches: readonly Match[]): Mood | null {
  const weights = new Map<Mood, number>();
  for (const { sense } of matches)
    if (sense.kind === 'mood')
      weights.set(sense.mood, (weights.get(sense.mood) ?? 0) + MOOD_WEIGHT[sense.mood]);
  return [...weights].reduce<readonly [Mood | null, number]>(
    (best, [mood, weight]) => (weight > best[1] ? [mood, weight] : best),
    [null, 0],
  )[0];
}

/** What all occasions of the prompt bring along; the first goes before the others. */
function themeOf(matches: readonly Match[]): Theme {
  const themes = matches.flatMap<Theme>(({ sense }) =>
    sense.kind === 'theme' ? [THEMES[sense.theme]] : [],
  );
  return Object.assign({}, ...themes.toReversed());
}

/** Fragments of the words that belong to the whole picture. */
function fragmentOf({ sense, start, end }: Match): Fragment[] {
  const meaning = meaningOf(sense);
  return meaning === null ? [] : [{ start, end, ...meaning }];
}

function meaningOf(sense: Match['sense']): Pick<Fragment, 'kind' | 'meaning'> | null {
  if (sense.kind === 'setting') return { kind: 'setting', meaning: sense.setting };
  if (sense.kind === 'time') return { kind: 'time', meaning: sense.time };
  if (sense.kind === 'season') return { kind: 'season', meaning: sense.season };
  if (sense.kind === 'weather') return { kind: 'weather', meaning: sense.weather };
  if (sense.kind === 'style') return { kind: 'style', meaning: sense.style };
  if (sense.kind === 'framing') return { kind: 'framing', meaning: sense.framing };
  if (sense.kind === 'mood') return { kind: 'mood', meaning: sense.mood };
  return sense.kind === 'theme' ? { kind: 'mood', meaning: sense.theme } : null;
}

function linesOf(quoted: string): string[] {
  return quoted
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
