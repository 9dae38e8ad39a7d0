import { isSizeAllowed, MAX_PROMPT_LENGTH, type Size } from '@/domain/recipe/recipe.ts';
import type { DialectName, FoundLora, NamedText, Pass, Reading } from './found-recipe.ts';

/** What a dialect found, as it stands in the file. */
export type ReadFields = Partial<
  Omit<
    Reading,
    | 'dialect'
    | 'tool'
    | 'confidence'
    | 'source'
    | 'rest'
    | 'size'
    | 'seed'
    | 'passes'
    | 'recipe'
    | 'lineage'
  >
> & {
  readonly seed?: string | number | null;
  readonly size?: Size | null;
  readonly passes?: readonly ReadFields[];
  readonly rest?: readonly NamedText[];
};

const MOST_REST = 200;
const MOST_REST_LENGTH = 4000;
const MOST_LORAS = 64;
const MOST_PASSES = 16;
const NAME_LENGTH = 300;

/** A reading of which every part is within bounds. */
export function newReading(
  dialect: DialectName,
  tool: string,
  source: string,
  fields: ReadFields,
  confidence: Reading['confidence'] = 'certain',
): Reading {
  return {
    dialect,
    tool: tool.slice(0, NAME_LENGTH),
    confidence,
    source,
    ...passFrom(fields),
    size: fields.size && isSizeAllowed(fields.size) ? fields.size : null,
    loras: lorasOnce(fields.loras ?? []).slice(0, MOST_LORAS),
    passes: (fields.passes ?? []).slice(0, MOST_PASSES).map(passFrom),
    rest: (fields.rest ?? [])
      .filter(({ text }) => text.trim() !== '')
      .slice(0, MOST_REST)
      .map(({ name, text }) => ({
        name: name.slice(0, NAME_LENGTH),
        text: text.slice(0, MOST_REST_LENGTH),
      })),
    recipe: null,
    lineage: null,
  };
}

function passFrom(fields: ReadFields): Pass {
  return {
    prompt: promptFrom(fields.prompt),
    negative: promptFrom(fields.negative),
    seed: seedFrom(fields.seed ?? null),
    steps: within(fields.steps, 1, 10_000),
    guidance: within(fields.guidance, 0, 1000),
    sampler: nameFrom(fields.sampler),
    scheduler: nameFrom(fields.scheduler),
    model: nameFrom(fields.model),
    denoise: within(fields.denoise, 0, 1),
  };
}

function promptFrom(text: string | undefined): string {
  return (text ?? '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\0', '')
    .trim()
    .slice(0, MAX_PROMPT_LENGTH);
}

/** Without a sign or leading zeros, as -1 stands for any. */
function seedFrom(seed: string | number | null): string | null {
  const digits = typeof seed === 'number' ? wholeDigits(seed) : (seed ?? '').trim();
  return /^\d{1,40}$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : null;
}

function wholeDigits(seed: number): string {
  return Number.isInteger(seed) && seed >= 0 ? BigInt(seed).toString() : '';
}

function within(value: number | null | undefined, min: number, max: number): number | null {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  return value >= min && value <= max ? value : null;
}

function nameFrom(name: string | null | undefined): string | null {
  const trimmed = (name ?? '').trim().slice(0, NAME_LENGTH);
  return trimmed === '' ? null : trimmed;
}

function lorasOnce(loras: readonly FoundLora[]): FoundLora[] {
  const byName = new Map<string, FoundLora>();
  for (const { name, weight } of loras) {
    const trimmed = name.trim().slice(0, NAME_LENGTH);
    const known = byName.get(trimmed.toLowerCase());
    if (trimmed === '' || /^none$/i.test(trimmed)) continue;
    byName.set(trimmed.toLowerCase(), {
      name: known?.name ?? trimmed,
      weight: known?.weight ?? weight,
    });
  }
  return [...byName.values()];
}

/** `<lora:name:0.8>` as A1111 and many others write it into prompts. */
export function lorasInPrompt(prompt: string): FoundLora[] {
  return [
    ...prompt.matchAll(/<(?:lora|lyco|lora_hr):([^:<>\n]{1,300})(?::([^<>\n]{0,100}))?>/gi),
  ].map(([, name = '', weights = '']) => {
    const weight = Number.parseFloat(weights.replace(/^(te|unet)=/, ''));
    return { name, weight: Number.isNaN(weight) ? null : weight };
  });
}
