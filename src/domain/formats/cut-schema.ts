import * as v from 'valibot';
import { nameSchema, sizeSchema } from '@/domain/recipe/recipe-fields.ts';
import type { Cut } from './cut.ts';

const edge = v.pipe(v.number(), v.integer(), v.minValue(1));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

export const cutSchema = v.object({
  format: nameSchema,
  target: sizeSchema,
  x: place,
  y: place,
  width: edge,
  height: edge,
}) satisfies v.GenericSchema<unknown, Cut>;
