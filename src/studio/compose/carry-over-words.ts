import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CarriedOver } from '@/domain/generation/carry-over.ts';

/** The parts of a recipe that a model may not honour, as they stand in a sentence. */
export const CARRIED_OVER_NAMES: Readonly<Record<CarriedOver, MessageDescriptor>> = {
  negative: msg`what to avoid`,
  seed: msg`the seed`,
  variation: msg`the variation`,
  style: msg`the style`,
  references: msg`reference pictures`,
  mask: msg`the mask`,
  quality: msg`the quality`,
  background: msg`the background`,
  format: msg`the file format`,
  steps: msg`the number of steps`,
  guidance: msg`the guidance`,
  sampler: msg`the sampler`,
  scheduler: msg`the scheduler`,
  strength: msg`the strength of the reference`,
};
