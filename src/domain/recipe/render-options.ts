import * as v from 'valibot';

/** How a picture is to be made, as far as a model lets one say; what is absent is the model's choice. */
export interface RenderOptions {
  /** One of the model's own words, such as `high`. */
  readonly quality?: string;
  readonly background?: 'opaque' | 'transparent';
  readonly format?: 'png' | 'jpeg' | 'webp';
  readonly steps?: number;
  /** How closely the prompt is followed; also called CFG scale. */
  readonly guidance?: number;
  readonly sampler?: string;
  readonly scheduler?: string;
  /** How far the picture may leave its reference: 0 keeps it, 1 forgets it. */
  readonly strength?: number;
}

/** About halfway between keeping the reference and forgetting it. */
export const USUAL_STRENGTH = 0.6;

const word = v.exactOptional(v.pipe(v.string(), v.maxLength(200)));

export const renderOptionsSchema = v.object({
  quality: word,
  background: v.exactOptional(v.picklist(['opaque', 'transparent'])),
  format: v.exactOptional(v.picklist(['png', 'jpeg', 'webp'])),
  steps: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  guidance: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  sampler: word,
  scheduler: word,
  strength: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
}) satisfies v.GenericSchema<unknown, RenderOptions>;
