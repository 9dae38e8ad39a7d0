import type { Recipe, Size } from '@/domain/recipe/recipe.ts';
import type { CarriedOver } from './carry-over.ts';
import type { ConnectionReport } from './connection-report.ts';
import type { Cost } from './cost.ts';
import type { Failure } from './failure.ts';
import type { Guide, GuideImage } from './guides.ts';
import type { Model } from './model.ts';
import type { Reading } from './reading.ts';
import type { TextModels } from './text-model.ts';

/**
 * PORT. A service that makes pictures.
 *
 * `generate` yields any number of events and ends after exactly one `picture` or one `failed`.
 * It throws only the signal's reason, after the signal is aborted: it then stops all work at once
 * and cancels it where the service can. Whoever merely stops iterating leaves the service's work
 * running, to be taken up again by `resume`. Nothing is ever sent a second time.
 */
export interface Backend {
  /** A steady name, written into recipes. */
  readonly kind: string;
  /** How many pictures it can make at the same time. */
  readonly concurrency: number;
  /** Whether what is asked of it may be charged for, even when no answer comes. */
  readonly mayCharge?: true;
  /** What can be asked for, and what each model honours. Rejects when the service does not say. */
  models(signal: AbortSignal): Promise<readonly Model[]>;
  /** The model with what is said only of one at a time, such as its price; absent where nothing is. */
  describe?(model: Model, signal: AbortSignal): Promise<Model>;
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
  generate(recipe: Recipe, request: GenerationRequest): AsyncIterable<GenerationEvent>;
  /**
   * Waits for a picture that was asked for before, under the handle of its `queued` event. Keeps
   * all that `generate` promises. Absent where the service cannot find its work again.
   */
  resume?(
    handle: string,
    recipe: Recipe,
    request: GenerationRequest,
  ): AsyncIterable<GenerationEvent>;
}

/** A backend that stands somewhere else and may refuse. */
export interface RemoteBackend extends Backend {
  /** Absent where the service makes pictures only. */
  readonly text?: TextModels;
  /** Finds out what stands in the way of making pictures, at no cost. Throws only when aborted. */
  check(signal: AbortSignal): Promise<ConnectionReport>;
}

export interface GenerationRequest {
  readonly signal: AbortSignal;
  /** The pictures to start from, most important first. */
  readonly references?: readonly Blob[];
  /** A PNG of the first reference's size, in the form that the model's `honours.mask` names. */
  readonly mask?: Blob;
}

export type GenerationEvent =
  /** The service has taken the work and may be asked for it by its handle; null where it cannot. */
  | {
      readonly type: 'queued';
      /** How many are before it; null where the service does not say. */
      readonly position: number | null;
      readonly waitMs: number | null;
      readonly handle: string | null;
    }
  | { readonly type: 'progress'; /** 0 to 1. */ readonly done: number }
  | { readonly type: 'preview'; readonly image: Blob }
  /** Something the backend ignored, changed or understood in its own way. */
  | { readonly type: 'notice'; readonly notice: Notice }
  | {
      readonly type: 'picture';
      readonly image: Blob;
      /** Read from the picture's bytes. */
      readonly size: Size;
      /** The seed that was really used, where the service says it. */
      readonly seed?: number;
      /** What it really cost, where that is known. */
      readonly cost?: Cost;
    }
  | { readonly type: 'failed'; readonly failure: Failure };

export type Notice =
  | { readonly kind: 'size-changed'; readonly from: Size; readonly to: Size }
  /** None of the prompt's words were understood; the picture is abstract. */
  | { readonly kind: 'nothing-understood' }
  /** The picture was made from another text than the one that was written. */
  | { readonly kind: 'prompt-rewritten'; readonly text: string }
  /** Part of the recipe had no part in the picture. */
  | { readonly kind: 'ignored'; readonly what: CarriedOver }
  /** Another connection stood in; `asked` is the name of the one that was meant. */
  | { readonly kind: 'made-elsewhere'; readonly asked: string; readonly wasFree?: true }
  /** What to avoid was said in the prompt, in this sentence. */
  | { readonly kind: 'avoided-in-words'; readonly text: string }
  /** What was written has no counterpart where the picture was made, as weights in prose. */
  | { readonly kind: 'left-out'; readonly text: string }
  /** The service's own words. */
  | { readonly kind: 'remark'; readonly text: string };
