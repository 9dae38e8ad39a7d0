import * as v from 'valibot';
import { type Guide, GUIDES } from '@/domain/generation/guides.ts';
import { isId } from '@/domain/id.ts';
import type { Size } from './recipe.ts';

/** An image to start from. */
export interface Reference {
  readonly source: ReferenceSource;
  /** In pixels, upright. */
  readonly size: Size;
  /** The mask that is painted on it, by its hash; it has a part in the picture on the first reference only. */
  readonly mask?: string;
}

export type ReferenceSource =
  /** A picture of the library, as it was received. */
  | { readonly kind: 'picture'; readonly id: string }
  /** What Sketch drew beside a picture of the library, kept by its hash. */
  | { readonly kind: 'guide'; readonly id: string; readonly guide: Guide; readonly hash: string }
  /** A file of the user's, kept by its hash. */
  | { readonly kind: 'file'; readonly hash: string };

/** No model takes more. */
export const MAX_REFERENCES = 16;

const id = v.pipe(v.string(), v.check(isId, 'not an id'));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a hash'));
const edge = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

const referenceSchema = v.object({
  source: v.variant('kind', [
    v.object({ kind: v.literal('picture'), id }),
    v.object({ kind: v.literal('guide'), id, guide: v.picklist(GUIDES), hash }),
    v.object({ kind: v.literal('file'), hash }),
  ]),
  size: v.object({ width: edge, height: edge }),
  mask: v.exactOptional(hash),
}) satisfies v.GenericSchema<Reference>;

export const referencesSchema = v.pipe(v.array(referenceSchema), v.maxLength(MAX_REFERENCES));

/** A steady name: two references with the same one show the same image. */
export function referenceKey({ source }: Reference): string {
  return source.kind === 'picture' ? source.id : source.hash;
}

/** The hashes of all that must be kept for these references. */
export function hashesIn(references: readonly Reference[] = []): string[] {
  return references.flatMap(({ source, mask }) => [
    ...(source.kind === 'picture' ? [] : [source.hash]),
    ...(mask === undefined ? [] : [mask]),
  ]);
}

/** The ids of the pictures from which these references were taken, each once. */
export function picturesIn(references: readonly Reference[]): string[] {
  return [
    ...new Set(references.flatMap(({ source }) => (source.kind === 'file' ? [] : [source.id]))),
  ];
}

/** With one more at the end, unless it is there already. */
export function withReference(
  references: readonly Reference[],
  added: Reference,
): readonly Reference[] {
  const key = referenceKey(added);
  return references.some((one) => referenceKey(one) === key) ? references : [...references, added];
}

/** With the reference at one place moved to another; every other keeps its order. */
export function withReferenceMoved(
  references: readonly Reference[],
  from: number,
  to: number,
): readonly Reference[] {
  const moved = references[from];
  if (moved === undefined || to < 0 || to >= references.length) return references;
  return references.toSpliced(from, 1).toSpliced(to, 0, moved);
}
