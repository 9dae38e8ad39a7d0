import type { CarriedLineage } from './carried-recipe.ts';
import type { Recipe, Size } from '@/domain/recipe/recipe.ts';
import type { Container } from './containers/container.ts';
import type { FoundText } from './found-text.ts';

/** What a file says of the picture in it. Nothing here was checked by anyone: it is what is written. */
export interface FoundRecipe {
  /** By its first bytes, whatever its name says; null for what is no picture that we know. */
  readonly container: Container | null;
  /** In pixels, before any rotation; null where the file does not say. */
  readonly size: Size | null;
  /** The program that wrote the recipe, or else the one that wrote the file. */
  readonly tool: string | null;
  /** Best first; several where several programs wrote into the file. */
  readonly readings: readonly Reading[];
  /** The first texts of the file, each no longer than `SHOWN_LENGTH`. */
  readonly texts: readonly FoundText[];
  /** Whether Content Credentials (C2PA) are in it, which nobody has verified here. */
  readonly hasCredentials: boolean;
  /** The last part of its IPTC Digital Source Type, as `trainedAlgorithmicMedia`. */
  readonly sourceType: string | null;
  readonly notes: readonly FoundNote[];
}

/** One program's recipe, as far as it could be read. */
export interface Reading {
  readonly dialect: DialectName;
  /** As a person would say it: `Forge`, `SwarmUI`; empty for what was written by hand. */
  readonly tool: string;
  /**
   * `likely` where a text without a form of its own was taken for a prompt, `experimental` where no
   * real file of that program was ever seen.
   */
  readonly confidence: 'certain' | 'likely' | 'experimental';
  /** The key of the text that it was read from. */
  readonly source: string;
  readonly prompt: string;
  readonly negative: string;
  /** Decimal digits, as some programs count further than a number can. */
  readonly seed: string | null;
  readonly steps: number | null;
  /** How closely the prompt was followed; also called CFG scale. */
  readonly guidance: number | null;
  readonly sampler: string | null;
  readonly scheduler: string | null;
  readonly model: string | null;
  /** In which it was asked for, which may not be that of the file. */
  readonly size: Size | null;
  /** How far it left the picture that it began with, 0 to 1. */
  readonly denoise: number | null;
  readonly loras: readonly FoundLora[];
  /** What further samplers did afterwards, in their order. */
  readonly passes: readonly Pass[];
  /** Whatever else was said, under the names of the program. */
  readonly rest: readonly NamedText[];
  /** The recipe itself, where it is one of ours; null where it is another program's. */
  readonly recipe: Recipe | null;
  /** Where the picture belongs among others, if that came with the recipe. */
  readonly lineage: CarriedLineage | null;
}

export interface FoundLora {
  readonly name: string;
  /** Null where it is not said. */
  readonly weight: number | null;
}

/** Another sampler's work on the same picture. */
export type Pass = Pick<
  Reading,
  | 'prompt'
  | 'negative'
  | 'seed'
  | 'steps'
  | 'guidance'
  | 'sampler'
  | 'scheduler'
  | 'model'
  | 'denoise'
>;

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export type DialectName =
  | 'bildwerk'
  | 'artbot'
  | 'by-hand'
  | 'novelai'
  | 'swarmui'
  | 'invokeai'
  | 'fooocus'
  | 'stability-matrix'
  | 'tensorart'
  | 'civitai'
  | 'a1111'
  | 'comfyui'
  | 'draw-things'
  | 'easy-diffusion'
  | 'midjourney'
  | 'fields'
  | 'description';

/** Why something in a file was not read. */
export type FoundNote =
  /** No picture that we know. */
  | 'not-a-picture'
  /** The file ends before it should, or says lengths that cannot be. */
  | 'damaged'
  /** There is more text than is read. */
  | 'too-much'
  /** A text should hold a recipe and cannot be read. */
  | 'unreadable-text'
  /** A recipe is there, but it holds no prompt. */
  | 'no-prompt';
