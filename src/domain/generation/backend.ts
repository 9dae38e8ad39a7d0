import type { Recipe, Size } from '@/domain/recipe/recipe.ts';
import type { Failure } from './failure.ts';
import type { Guide, GuideImage } from './guides.ts';
import type { Reading } from './reading.ts';

/**
 * PORT. A kind of service that makes pictures.
 *
 * `generate` yields any number of events and ends after exactly one `picture` or one `failed`.
 * It throws only the signal's reason, after the signal is aborted, and then stops all work at once.
 */
export interface Backend {
  /** A steady name, written into recipes. */
  readonly kind: string;
  /** How many pictures it can make at the same time. */
  readonly concurrency: number;
  /** What can be asked for, and what each model honours. */
  models(signal: AbortSignal): Promise<readonly Model[]>;
  /**
   * What it understands of a prompt, its choices in the words of `language`; absent where a backend
   * does not tell. Rejects when it cannot tell now, and with the signal's reason.
   */
  read?(prompt: string, language: string, signal: AbortSignal): Promise<Reading>;
  /**
   * What guides another backend to the picture of this recipe, as a PNG of its size; absent where a
   * backend cannot tell. Rejects when it cannot be made now, and with the signal's reason.
   */
  guide?(recipe: Recipe, guide: Guide, signal: AbortSignal): Promise<GuideImage>;
  generate(request: Recipe, options: { signal: AbortSignal }): AsyncIterable<GenerationEvent>;
}

export interface Model {
  readonly id: string;
  readonly name: string;
  /** Steady ids of the looks that it offers; empty when it has none. */
  readonly styles: readonly string[];
  readonly sizes: {
    readonly min: number;
    readonly max: number;
    /** Both edges must be a multiple of this. */
    readonly step: number;
  };
  readonly honours: {
    readonly seed: boolean;
    readonly negative: boolean;
    /** Whether a seed can be varied; not where absent. */
    readonly variation?: boolean;
  };
}

export type GenerationEvent =
  | { readonly type: 'progress'; /** 0 to 1. */ readonly done: number }
  | { readonly type: 'preview'; readonly image: Blob }
  /** Something the backend ignored, changed or understood in its own way. */
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'picture'; readonly image: Blob; readonly size: Size }
  | { readonly type: 'failed'; readonly failure: Failure };

export type Notice =
  | { readonly kind: 'size-changed'; readonly from: Size; readonly to: Size }
  /** None of the prompt's words were understood; the picture is abstract. */
  | { readonly kind: 'nothing-understood' };
