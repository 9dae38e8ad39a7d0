import * as v from 'valibot';
import type { LibraryQuery } from './library-query.ts';

const values = v.exactOptional(v.array(v.string()));

export const libraryQuerySchema = v.object({
  words: v.pipe(v.string(), v.maxLength(1000)),
  place: v.picklist(['library', 'bin']),
  chosen: v.object({
    month: values,
    backend: values,
    model: values,
    size: values,
    style: values,
    rating: values,
    label: values,
    seed: values,
    origin: values,
    reference: values,
    cost: values,
    tag: values,
    collection: values,
    favorite: values,
  }),
  between: v.nullable(v.tuple([v.number(), v.number()])),
  sort: v.object({
    by: v.picklist(['time', 'rating', 'cost', 'deleted', 'random']),
    isReversed: v.exactOptional(v.boolean()),
    seed: v.exactOptional(v.number()),
  }),
}) satisfies v.GenericSchema<unknown, LibraryQuery>;
