import * as v from 'valibot';
import { ID_LENGTH } from '@/domain/id.ts';
import type { Picture } from '../picture.ts';
import { FLAGS } from '../catalogue.ts';
import { costKey, facetValues } from './facet-values.ts';

/** Facets whose values are written down; those of the others are told by other columns. */
export const CODED_FACETS = [
  'backend',
  'model',
  'size',
  'style',
  'label',
  'origin',
  'reference',
  'cost',
  'tag',
  'collection',
] as const;

export type CodedFacet = (typeof CODED_FACETS)[number];

/** What of a shelf's pictures lays them out, and has them chosen, counted and sorted. */
export interface ColumnsBlock {
  readonly version: typeof COLUMNS_VERSION;
  /** Of the pictures, one after the other, sorted. */
  readonly ids: string;
  readonly widths: Uint32Array;
  readonly heights: Uint32Array;
  readonly ratings: Uint8Array;
  /** Sums of FLAGS. */
  readonly flags: Uint8Array;
  readonly seeds: Uint32Array;
  /** As `costKey` has them. */
  readonly costs: Float64Array;
  /** 0 for pictures outside the bin. */
  readonly deletedTimes: Float64Array;
  readonly sizesBytes: Float64Array;
  readonly facets: Readonly<Record<CodedFacet, CodedValues>>;
  /** Row and parent of each picture that came from others. */
  readonly parents: readonly (readonly [row: number, id: string])[];
  /** How many records of the shelf could not be read. */
  readonly unreadable: number;
}

export interface CodedValues {
  readonly values: readonly string[];
  /** The values of one picture after the other, as places in `values`. */
  readonly codes: Uint16Array;
  /** Where in `codes` those of each picture end; null where each has one. */
  readonly ends: Uint32Array | null;
}

/** Blocks of other versions are made anew. */
const COLUMNS_VERSION = 1;

const codedSchema = v.object({
  values: v.array(v.string()),
  codes: v.instance(Uint16Array),
  ends: v.nullable(v.instance(Uint32Array)),
});

const blockSchema = v.object({
  version: v.literal(COLUMNS_VERSION),
  ids: v.string(),
  widths: v.instance(Uint32Array),
  heights: v.instance(Uint32Array),
  ratings: v.instance(Uint8Array),
  flags: v.instance(Uint8Array),
  seeds: v.instance(Uint32Array),
  costs: v.instance(Float64Array),
  deletedTimes: v.instance(Float64Array),
  sizesBytes: v.instance(Float64Array),
  facets: v.object({
    backend: codedSchema,
    model: codedSchema,
    size: codedSchema,
    style: codedSchema,
    label: codedSchema,
    origin: codedSchema,
    reference: codedSchema,
    cost: codedSchema,
    tag: codedSchema,
    collection: codedSchema,
  }),
  parents: v.array(v.tuple([v.number(), v.string()])),
  unreadable: v.number(),
}) satisfies v.GenericSchema<unknown, ColumnsBlock>;

/** Whether a stored value is a block of this version that has something of every picture. */
export function isColumnsBlock(value: unknown): value is ColumnsBlock {
  if (!v.is(blockSchema, value)) return false;
  const { ids, widths, heights, ratings, flags, seeds, costs, deletedTimes, sizesBytes } = value;
  const columns = [widths, heights, ratings, flags, seeds, costs, deletedTimes, sizesBytes];
  const each = Object.values(value.facets).map(({ codes, ends }) => ends ?? codes);
  return [...columns, ...each].every(({ length }) => length * ID_LENGTH === ids.length);
}

/** Of pictures that are sorted by id. */
export function columnsBlock(pictures: readonly Picture[], unreadable: number): ColumnsBlock {
  const facets = CODED_FACETS.map((facet) => [facet, codedValues(pictures, facet)]);
  return {
    version: COLUMNS_VERSION,
    ids: pictures.map(({ id }) => id).join(''),
    widths: Uint32Array.from(pictures, ({ width }) => width),
    heights: Uint32Array.from(pictures, ({ height }) => height),
    ratings: Uint8Array.from(pictures, ({ rating }) => rating),
    flags: Uint8Array.from(pictures, flagsOf),
    seeds: Uint32Array.from(pictures, ({ recipe }) => recipe.seed),
    costs: Float64Array.from(pictures, ({ cost }) => costKey(cost)),
    deletedTimes: Float64Array.from(pictures, ({ deletedAtMs }) => deletedAtMs ?? 0),
    sizesBytes: Float64Array.from(pictures, ({ sizeBytes }) => sizeBytes),
    facets: Object.fromEntries(facets) as ColumnsBlock['facets'],
    parents: pictures.flatMap(({ parents }, row) => parents.map((id) => [row, id] as const)),
    unreadable,
  };
}

function flagsOf({ favorite, deletedAtMs, demotedAtMs }: Picture): number {
  return (
    (favorite ? FLAGS.favorite : 0) |
    (deletedAtMs === null ? 0 : FLAGS.binned) |
    (demotedAtMs === null ? 0 : FLAGS.demoted)
  );
}

function codedValues(pictures: readonly Picture[], facet: CodedFacet): CodedValues {
  const places = new Map<string, number>();
  const codes: number[] = [];
  const ends = new Uint32Array(pictures.length);
  for (const [row, picture] of pictures.entries()) {
    for (const value of facetValues(picture, facet)) {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      codes.push(place);
    }
    ends[row] = codes.length;
  }
  const hasOneEach = ends.every((end, row) => end === row + 1);
  return {
    values: [...places.keys()],
    codes: Uint16Array.from(codes),
    ends: hasOneEach ? null : ends,
  };
}
