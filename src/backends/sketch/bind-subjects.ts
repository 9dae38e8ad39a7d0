import { shadeColor } from './lexicon/shade-color.ts';
import type { Shade } from './lexicon/words.ts';
import type { Match } from './match-words.ts';
import type { Fragment, PaletteWish, Place, Subject } from './scene.ts';

const MAX_SUBJECTS = 8;
const MAX_COUNT = 24;
/** How many "dogs" are. */
const PLURAL = 3;

/** A shade that no colour follows is about the whole picture. "Light" and "soft" say too little. */
const TONE_OF_SHADE = { lighter: null, darker: 'dark', stronger: 'vivid' } as const;

/** Whether the vector shows what has a plural name already. */
function isPair(vector: string): boolean {
  return vector.endsWith('s') || vector === 'headphone' || vector === 'thong-sandal';
}

interface Noun {
  count: { readonly at: Match; readonly count: number } | null;
  scale: { readonly at: Match; readonly scale: 'small' | 'large' } | null;
  shade: { readonly at: Match; readonly shade: Shade } | null;
  colors: { readonly at: Match; readonly color: string }[];
  isSingular: boolean;
}

/**
 * Binds numbers, sizes, colours and places to the subjects that they stand beside. Colours of no
 * subject are the picture's.
 */
export function bindSubjects(matches: readonly Match[]): {
  subjects: Subject[];
  palette: PaletteWish;
  fragments: Fragment[];
} {
  const subjects: { -readonly [K in keyof Subject]: Subject[K] }[] = [];
  const colors: string[] = [];
  const fragments: Fragment[] = [];
  let tone: PaletteWish['tone'] = null;
  let noun = emptyNoun();
  let last: number | null = null;
  /** A relation that waits for its other subject; `of` is the one that it places. */
  let open: { readonly at: Match; relation: Place['relation']; of: number | null } | null = null;
  /** A relation that has its other subject and waits for the one that it places. */
  let ahead: { readonly at: Match; relation: Place['relation']; subject: number } | null = null;

  const say = ({ start, end }: Match, kind: Fragment['kind'], meaning: string) => {
    fragments.push({ start, end, kind, meaning });
  };
  const place = (subject: number, relation: Place['relation'], other: number, at: Match) => {
    const placed = subjects[subject];
    if (!placed || placed.place || leadsTo(subjects, other, subject)) return say(at, 'filler', '');
    placed.place = { relation, subject: other };
    say(at, 'place', relation);
  };
  const addSubject = (match: Match, vector: string) => {
    const [color, ...others] = noun.colors;
    const isAgain = !noun.count && !color;
    let index = isAgain ? subjects.findIndex((subject) => subject.vector === vector) : -1;
    const known = subjects[index];
    if (known && match.isPlural && !isPair(vector)) {
      // "Balloon pattern with balloons" means the same ones; "a red cat and cats" does not.
      if (known.color === null && known.place === null) known.count = Math.max(known.count, PLURAL);
      else index = -1;
    }
    if (index < 0) {
      if (subjects.length === MAX_SUBJECTS) return;
      const isMany = match.isPlural && !noun.isSingular && !isPair(vector);
      index = subjects.length;
      subjects.push({
        vector,
        count: noun.count ? Math.min(noun.count.count, MAX_COUNT) : isMany ? PLURAL : 1,
        color: color?.color ?? null,
        scale: noun.scale?.scale ?? null,
        place: null,
      });
    }
    say(match, 'subject', vector);
    if (noun.count) say(noun.count.at, 'count', String(noun.count.count));
    if (noun.scale) say(noun.scale.at, 'scale', noun.scale.scale);
    if (color) say(color.at, 'color', color.color);
    noun = { ...emptyNoun(), colors: others, shade: noun.shade };
    release();
    if (open?.of !== null && open?.of !== undefined && open.of !== index)
      place(open.of, open.relation, index, open.at);
    else if (open) ahead = { at: open.at, relation: open.relation, subject: index };
    else if (ahead && ahead.subject !== index) {
      place(index, ahead.relation, ahead.subject, ahead.at);
      ahead = null;
    }
    open = null;
    last = index;
  };
  const release = () => {
    for (const { at, color } of noun.colors) {
      if (!colors.includes(color)) colors.push(color);
      say(at, 'color', color);
    }
    if (noun.shade) {
      const meant = TONE_OF_SHADE[noun.shade.shade];
      tone ??= meant;
      say(noun.shade.at, meant ? 'tone' : 'filler', meant ?? '');
    }
    if (noun.scale) say(noun.scale.at, 'filler', '');
    noun = emptyNoun();
  };

  for (const [index, match] of matches.entries()) {
    const { sense } = match;
    switch (sense.kind) {
      case 'subject':
        addSubject(match, sense.vector);
        break;
      case 'count':
        if (sense.count > 0) noun.count = { at: match, count: sense.count };
        break;
      case 'scale':
        noun.scale = { at: match, scale: sense.scale };
        break;
      case 'shade':
        noun.shade = { at: match, shade: sense.shade };
        break;
      case 'color': {
        const at = noun.shade ? { ...match, start: noun.shade.at.start } : match;
        const color = noun.shade ? shadeColor(sense.color, noun.shade.shade) : sense.color;
        noun.shade = null;
        noun.colors.push({ at, color });
        break;
      }
      case 'tone':
        tone ??= sense.tone;
        say(match, 'tone', sense.tone);
        break;
      case 'filler':
        if (sense.isSingular) noun.isSingular = true;
        say(match, 'filler', '');
        break;
      case 'and': {
        const next = matches[index + 1]?.sense.kind;
        if (next !== 'color' && next !== 'shade') release();
        say(match, 'filler', '');
        break;
      }
      case 'link':
        release();
        say(match, 'filler', '');
        break;
      case 'relation':
        release();
        if (open) say(open.at, 'filler', '');
        open = null;
        if (!sense.isAfterNoun) open = { at: match, relation: sense.relation, of: last };
        else if (last === null) say(match, 'filler', '');
        else if (subjectFollows(matches, index))
          ahead = { at: match, relation: sense.relation, subject: last };
        else if (last > 0) place(last - 1, sense.relation, last, match);
        else say(match, 'filler', '');
        break;
      case 'stop':
      case 'setting':
        release();
        if (open) say(open.at, 'filler', '');
        open = null;
        break;
      case 'time':
      case 'season':
      case 'weather':
      case 'style':
      case 'framing':
      case 'mood':
      case 'theme':
      case 'quiet':
      case 'quiet-beside-side':
      case 'side':
      case 'without':
        break;
    }
  }
  release();
  for (const left of [open, ahead] as ({ at: Match } | null)[])
    if (left) say(left.at, 'filler', '');
  return { subjects, palette: { colors, tone }, fragments };
}

function emptyNoun(): Noun {
  return { count: null, scale: null, shade: null, colors: [], isSingular: false };
}

/** Whether a subject comes before anything that ends its group of words. */
function subjectFollows(matches: readonly Match[], index: number): boolean {
  for (let at = index + 1; ; at++) {
    const kind = matches[at]?.sense.kind;
    if (kind === 'subject') return true;
    if (kind === undefined || kind === 'stop' || kind === 'relation' || kind === 'setting')
      return false;
  }
}

function leadsTo(subjects: readonly Subject[], from: number, to: number): boolean {
  let at: number | undefined = from;
  while (at !== undefined) {
    if (at === to) return true;
    at = subjects[at]?.place?.subject;
  }
  return false;
}
