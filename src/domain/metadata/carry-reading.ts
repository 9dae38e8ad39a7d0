import type { Model } from '@/domain/generation/model.ts';
import { dialectOf, translated } from '@/domain/prompt/dialect.ts';
import { escapedPrompt } from '@/domain/prompt/escape-prompt.ts';
import { remixedPrompt } from '@/domain/prompt/remixed-prompt.ts';
import { draftFromRecipe } from '@/domain/recipe/draft-from-recipe.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import type { Reading } from './found-recipe.ts';

export const READING_PARTS = ['prompt', 'making', 'size', 'seed'] as const;

/** What can be taken of a reading by itself; `making` is how the words became a picture. */
export type ReadingPart = (typeof READING_PARTS)[number];

/** A reading as a change of the draft, and what of it has no place there. */
export interface CarriedReading {
  readonly change: Partial<Draft>;
  readonly left: readonly LeftBehind[];
}

/** Why it was left: the model takes none of it, has not this one, or a recipe cannot hold it. */
export interface LeftBehind {
  readonly what:
    | 'lora'
    | 'model'
    | 'sampler'
    | 'scheduler'
    | 'steps'
    | 'guidance'
    | 'negative'
    | 'seed'
    | 'weight'
    | 'pass'
    | 'references';
  readonly text: string;
}

const LORA_TAG = /\s*<(?:lora|lyco|lora_hr):([^:<>\n]{1,300})(?::[^<>\n]{0,100})?>/gi;

/**
 * Translates parts of a reading for the kind of backend and the model that the draft has chosen;
 * where nobody knows the model, all is taken that a recipe can hold.
 */
export function carryReading(
  reading: Reading,
  { backend }: Pick<Draft, 'backend'>,
  model: Model | null,
  parts: ReadonlySet<ReadingPart>,
): CarriedReading {
  const left: LeftBehind[] = [];
  const leave = (what: LeftBehind['what'], text: string) => left.push({ what, text });
  let change: Partial<Draft> = {};
  const own = reading.recipe === null ? null : draftFromRecipe(reading.recipe, []);
  if (parts.has('prompt')) {
    const { prompt, negative } =
      reading.recipe === null || own === null
        ? wordsFor(reading, backend, leave)
        : { prompt: remixedPrompt(reading.recipe, own), negative: own.negative };
    change = { ...change, prompt, negative };
    if (negative !== '' && model?.honours.negative === false) leave('negative', negative);
  }
  if (parts.has('making')) {
    change = { ...change, options: optionsFor(reading, model, leave) };
    if (reading.model !== null && !isModel(reading.model, model)) leave('model', reading.model);
    if (own !== null) {
      change = {
        ...change,
        presets: own.presets,
        style: own.backend === backend ? own.style : null,
      };
      if (own.references.length > 0) leave('references', String(own.references.length));
    }
    for (const { model: other, sampler } of reading.passes) leave('pass', other ?? sampler ?? '');
  }
  if (parts.has('size') && reading.size !== null)
    change = { ...change, size: reading.size, target: own?.target ?? null };
  if (parts.has('seed') && reading.seed !== null) {
    const seed = Number(reading.seed);
    if (seed > MAX_SEED || model?.honours.seed === false) leave('seed', reading.seed);
    else change = { ...change, seed, variation: own?.variation ?? null };
  }
  return { change, left };
}

function wordsFor(
  { prompt, negative, loras, rest }: Reading,
  backend: string,
  leave: (what: LeftBehind['what'], text: string) => void,
): Pick<Draft, 'prompt' | 'negative'> {
  const dialect = dialectOf(backend);
  // Web UIs understand LoRAs within the words; nobody else does.
  const takesTags = backend === 'sdapi';
  const isTagged = (name: string) => prompt.toLowerCase().includes(`:${name.toLowerCase()}`);
  for (const { name } of loras) if (!takesTags || !isTagged(name)) leave('lora', name);
  const characters = rest
    .filter(({ name }) => /^Character \d+$/.test(name))
    .map(({ text }) => text);
  const words = [prompt, ...characters].join('\n');
  const written = takesTags ? words : words.replaceAll(LORA_TAG, '').trim();
  const sent = translated(written, 'weights', dialect);
  for (const text of sent.leftOut) leave('weight', text);
  return {
    prompt: escapedPrompt(sent.prompt, dialect),
    negative: [negative, ...sent.avoid].filter((text) => text !== '').join(', '),
  };
}

function optionsFor(
  { steps, guidance, sampler, scheduler }: Reading,
  model: Model | null,
  leave: (what: LeftBehind['what'], text: string) => void,
): RenderOptions {
  const honours = model?.honours;
  const named = splitSampler(sampler, scheduler);
  const options = {
    sampler: offered(named.sampler, model === null ? null : (honours?.samplers ?? [])),
    scheduler: offered(named.scheduler, model === null ? null : (honours?.schedulers ?? [])),
    steps: model !== null && honours?.steps === undefined ? null : steps,
    guidance: model !== null && honours?.guidance === undefined ? null : guidance,
  };
  const wanted = { ...named, steps, guidance };
  for (const what of ['sampler', 'scheduler', 'steps', 'guidance'] as const)
    if (wanted[what] !== null && options[what] === null) leave(what, String(wanted[what]));
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== null),
  ) as RenderOptions;
}

const SCHEDULED = /^(.+?)[\s_](karras|exponential|sgm uniform|simple|beta)$/i;

/** Before it had a name of its own, the scheduler stood behind the sampler: `DPM++ 2M Karras`. */
function splitSampler(sampler: string | null, scheduler: string | null) {
  const [, name, behind] = SCHEDULED.exec(sampler ?? '') ?? [];
  if (name === undefined || behind === undefined) return { sampler, scheduler };
  return { sampler: name, scheduler: scheduler ?? behind };
}

/** The model's own word for it; null where it has none. */
function offered(name: string | null, words: readonly string[] | null): string | null {
  if (name === null || words === null) return name;
  return words.find((word) => plain(word) === plain(name)) ?? null;
}

/** `DPM++ 2M`, `dpmpp_2m` and `k_dpmpp_2m` are one, and so are `Euler a` and `euler_ancestral`. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(k|sample)_/, '')
    .replaceAll('++', 'pp')
    .replace(/[\s_]a$/, ' ancestral')
    .replaceAll(/[^a-z0-9]/g, '');
}

/** A model's name without folder and ending. */
function bare(text: string): string {
  return plain(text.replace(/^.*[\\/]/, '').replace(/\.(safetensors|ckpt|gguf|sft)$/i, ''));
}

/** Whether two names mean one model, whatever folder and ending stand around it. */
function isModel(name: string, model: Model | null): boolean {
  if (model === null) return true;
  return [model.id, model.name].some((one) => bare(one) === bare(name));
}
