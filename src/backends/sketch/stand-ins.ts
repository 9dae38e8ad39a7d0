import { THEMES } from './lexicon/themes.ts';
import type { Match } from './match-words.ts';
import type { SettingId } from './scene.ts';

/** The place that a stand-in's word means where it stands in for nothing. */
const PLACES: Readonly<Record<string, SettingId>> = { shop: 'room' };

/** Things that only stand in for a word go where the prompt shows something else. */
export function withoutStandIns(matches: readonly Match[]): Match[] {
  const isShown = matches.some(({ sense }) => {
    if (sense.kind === 'subject') return !sense.isStandIn;
    if (sense.kind === 'setting') return !sense.isHint;
    return sense.kind === 'theme' && 'subject' in THEMES[sense.theme];
  });
  return matches.map((match) => {
    const { sense } = match;
    if (!isShown || sense.kind !== 'subject' || !sense.isStandIn) return match;
    const setting = PLACES[sense.vector];
    return {
      ...match,
      sense: setting
        ? { kind: 'setting', setting, variant: null, isHint: true }
        : { kind: 'filler', isSingular: false },
    };
  });
}
