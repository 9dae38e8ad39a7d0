import { FORMATS } from '@/domain/recipe/formats.ts';
import { type Draft, MAX_COUNT } from '@/domain/recipe/draft.ts';
import { isSizeAllowed, MAX_SEED, type Size } from '@/domain/recipe/recipe.ts';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import { joinedAvoid } from './dialect.ts';
import type { Expansion } from './expand-prompt.ts';

/** What flags of a prompt change in the draft that they stand in. */
export type FlagSettings = Partial<
  Pick<Draft, 'size' | 'seed' | 'variation' | 'count' | 'negative' | 'options'>
>;

export interface FlagReading {
  readonly settings: FlagSettings;
  /** Flags that have no counterpart here, as they are written. */
  readonly leftOut: readonly string[];
}

type Target = Pick<Draft, 'size' | 'negative' | 'options'>;

/** What the flags of a prompt mean for a draft. Of two that say the same thing, the last one counts. */
export function readFlags(flags: Expansion['flags'], draft: Target): FlagReading {
  const settings: FlagSettings = {};
  const leftOut: string[] = [];
  for (const flag of flags) {
    const changed = settingOf(flag, Object.assign({ ...draft }, settings));
    if (changed === null) leftOut.push(flag.source.trim());
    else Object.assign(settings, changed);
  }
  return { settings, leftOut };
}

function settingOf(
  { name, value }: Expansion['flags'][number],
  { size, negative, options }: Target,
): FlagSettings | null {
  const number = Number(value);
  switch (name) {
    case 'ratio':
      return withSize(sizeOfRatio(value, size));
    case 'size': {
      const [width = 0, height = 0] = value.split(/[x×]/).map(Number);
      return withSize({ width, height });
    }
    case 'width':
      return withSize({ ...size, width: number });
    case 'height':
      return withSize({ ...size, height: number });
    case 'seed':
      return number > MAX_SEED ? null : { seed: number, variation: null };
    case 'count':
      return number < 1 ? null : { count: Math.min(MAX_COUNT, number) };
    case 'avoid':
      return { negative: joinedAvoid(negative, value) };
    case 'quality':
      return /^[a-z]+$/i.test(value) ? withOptions({ quality: value.toLowerCase() }) : null;
    case 'steps':
      return number < 1 || number > 1000 ? null : withOptions({ steps: number });
    case 'guidance':
      return number > 100 ? null : withOptions({ guidance: number });
    case 'sampler':
      return withOptions({ sampler: value });
    case 'strength':
      return number > 1 ? null : withOptions({ strength: number });
    case 'foreign':
      return null;
  }

  function withOptions(change: RenderOptions): FlagSettings {
    return { options: { ...options, ...change } };
  }
}

function withSize(size: Size): FlagSettings | null {
  return isSizeAllowed(size) ? { size } : null;
}

/** Most models make sizes in steps of this. */
const STEP = 16;

/** The size of a shape as we offer it, else one with about as many pixels as now. */
function sizeOfRatio(text: string, now: Size): Size {
  const [width = 1, height = 1] = text.split(/[:/x]/).map(Number);
  const format = FORMATS.find(({ ratio }) => ratio === `${width}:${height}`);
  if (format !== undefined) return format.size;
  const ratio = width / height;
  const edge = Math.sqrt(now.width * now.height);
  return { width: inSteps(edge * Math.sqrt(ratio)), height: inSteps(edge / Math.sqrt(ratio)) };
}

function inSteps(pixels: number): number {
  return Math.max(STEP, Math.round(pixels / STEP) * STEP);
}
