import type { Dialect } from '@/domain/generation/backend-kind.ts';
import type { Model } from '@/domain/generation/model.ts';
import { nearestClass } from '@/domain/generation/size-rule.ts';
import type { Recipe, Size } from '@/domain/recipe/recipe.ts';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import { gptImageModel, isGptImage } from './gpt-image.ts';

/** What a picture is asked for with, all of it within what the model honours. */
export interface Ask {
  readonly recipe: Recipe;
  readonly model: Model;
  readonly size: Size;
  readonly options: RenderOptions;
}

export type Fields = Readonly<Record<string, string | number | boolean>>;

/** How one service speaks the image API, and what of it. */
export interface Speech extends Dialect {
  /** Whether it may charge for a picture. */
  readonly isPaid: boolean;
  readonly concurrency: number;
  /** Whether pictures come as a stream with previews. */
  readonly isStreaming?: true;
  /** Whether a model of its list makes pictures, as far as its name says. */
  readonly makesPictures: (id: string) => boolean;
  readonly model: (id: string) => Model;
  /** What is sent beside model and prompt. */
  readonly fields: (ask: Ask) => Fields;
  readonly prompt?: (recipe: Recipe) => string;
  /** How to start it so that a page of this origin may ask. */
  readonly start?: (origin: string) => string;
}

const OWN_SERVER = {
  isPaid: false,
  concurrency: 1,
  key: 'optional',
  makesPictures: () => true,
} as const;

const plain = ({ size }: Ask): Fields => ({
  n: 1,
  size: `${size.width}x${size.height}`,
  response_format: 'b64_json',
});

/** The names under which servers built on diffusers take what the original API has no words for. */
const diffusion = (ask: Ask): Fields => ({
  ...plain(ask),
  seed: ask.recipe.seed,
  ...(ask.recipe.negative !== '' && { negative_prompt: ask.recipe.negative }),
  ...(ask.options.steps !== undefined && { num_inference_steps: ask.options.steps }),
  ...(ask.options.guidance !== undefined && { guidance_scale: ask.options.guidance }),
});

const STEP_OF_16 = { kind: 'free', min: 256, max: 2048, step: 16 } as const;
const STEP_OF_64 = { kind: 'free', min: 256, max: 1024, step: 64 } as const;
const NOTHING_MORE = { seed: false, negative: false } as const;
/** What stands behind it reads prose as a rule. */
const PROSE = { seed: false, negative: 'in-words' } as const;
const DIFFUSION = {
  seed: true,
  negative: true,
  steps: { min: 1, max: 150 },
  guidance: { min: 0, max: 30 },
} as const;
const ONE_REFERENCE = { references: { max: 1, strength: false } } as const;

/** A model of which no more is known than that it is there. */
function modelOf(
  sizes: Model['sizes'],
  honours: Model['honours'],
  price?: Model['price'],
): (id: string) => Model {
  return (id) => ({ id, name: id || '·', styles: [], sizes, honours, ...(price && { price }) });
}

const FREE = { kind: 'free' } as const;

const XAI_SIZES = {
  kind: 'classes',
  ratios: ['1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '2:1', '1:2'],
  classes: [
    { id: '1k', pixels: 2 ** 20 },
    { id: '2k', pixels: 2 ** 22 },
  ],
} as const;

export const SPEECHES: readonly Speech[] = [
  {
    id: 'openai',
    name: 'OpenAI',
    address: 'https://api.openai.com/v1',
    key: 'required',
    isPaid: true,
    concurrency: 3,
    isStreaming: true,
    makesPictures: isGptImage,
    model: gptImageModel,
    fields: ({ size, options, model }) => ({
      n: 1,
      size: `${size.width}x${size.height}`,
      // Left out, some models spend many times as much.
      quality: options.quality ?? model.honours.standardQuality ?? 'medium',
      ...(options.background && { background: options.background }),
      ...(options.format && { output_format: options.format }),
      stream: true,
      partial_images: 2,
    }),
  },
  {
    ...OWN_SERVER,
    id: 'generic',
    name: 'OpenAI-compatible',
    address: 'http://localhost:8080/v1',
    model: modelOf(STEP_OF_16, PROSE),
    fields: plain,
  },
  {
    ...OWN_SERVER,
    id: 'localai',
    name: 'LocalAI',
    address: 'http://localhost:8080/v1',
    model: modelOf(STEP_OF_16, { seed: false, negative: true, steps: { min: 1, max: 150 } }, FREE),
    prompt: ({ prompt, negative }) => (negative === '' ? prompt : `${prompt}|${negative}`),
    fields: (ask) => ({
      ...plain(ask),
      ...(ask.options.steps !== undefined && { step: ask.options.steps }),
    }),
    start: (origin) => `local-ai run --cors --cors-allow-origins=${origin}`,
  },
  {
    ...OWN_SERVER,
    id: 'sd-server',
    name: 'stable-diffusion.cpp',
    address: 'http://localhost:1234/v1',
    model: modelOf(STEP_OF_64, { ...NOTHING_MORE, ...ONE_REFERENCE, mask: 'transparent' }, FREE),
    fields: plain,
  },
  {
    ...OWN_SERVER,
    id: 'vllm-omni',
    name: 'vLLM-Omni',
    address: 'http://localhost:8000/v1',
    model: modelOf(STEP_OF_16, { ...DIFFUSION, ...ONE_REFERENCE }, FREE),
    fields: diffusion,
  },
  {
    ...OWN_SERVER,
    id: 'sglang',
    name: 'SGLang',
    address: 'http://localhost:30000/v1',
    model: modelOf(STEP_OF_16, { ...DIFFUSION, ...ONE_REFERENCE }, FREE),
    fields: diffusion,
  },
  {
    ...OWN_SERVER,
    id: 'litellm',
    name: 'LiteLLM',
    address: 'http://localhost:4000/v1',
    isPaid: true,
    concurrency: 3,
    model: modelOf(STEP_OF_16, PROSE),
    // Behind it may stand a model that refuses to be told the format of its reply.
    fields: ({ size }) => ({ n: 1, size: `${size.width}x${size.height}` }),
  },
  {
    ...OWN_SERVER,
    id: 'koboldcpp',
    name: 'KoboldCpp',
    address: 'http://localhost:5001/v1',
    model: modelOf(STEP_OF_64, NOTHING_MORE, FREE),
    fields: plain,
  },
  {
    id: 'pollinations',
    name: 'Pollinations',
    address: 'https://gen.pollinations.ai/v1',
    key: 'required',
    isPaid: true,
    concurrency: 1,
    makesPictures: () => true,
    model: modelOf(STEP_OF_16, { ...PROSE, ...ONE_REFERENCE }),
    fields: plain,
  },
  {
    id: 'xai',
    name: 'xAI',
    address: 'https://api.x.ai/v1',
    key: 'required',
    isPaid: true,
    concurrency: 2,
    makesPictures: (id) => /image/i.test(id),
    model: modelOf(XAI_SIZES, PROSE),
    fields: ({ recipe }) => {
      const { ratio, id } = nearestClass(XAI_SIZES, recipe.size);
      return { n: 1, aspect_ratio: ratio, resolution: id, response_format: 'b64_json' };
    },
  },
];
