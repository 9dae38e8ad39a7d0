import type { Draft } from './draft.ts';

/** What of two drafts can be taken from either. */
export const MERGE_PARTS = ['look', 'size', 'seed', 'model', 'references'] as const;

export type MergePart = (typeof MERGE_PARTS)[number];

/** Which of two drafts something comes from. */
export type MergeSide = 'a' | 'b';

const FIELDS = {
  look: ['style', 'presets'],
  size: ['size', 'target'],
  seed: ['seed', 'variation'],
  model: ['connection', 'backend', 'model', 'options'],
  references: ['references'],
} as const satisfies Readonly<Record<MergePart, readonly (keyof Draft)[]>>;

export function differingParts(a: Draft, b: Draft): readonly MergePart[] {
  return MERGE_PARTS.filter(
    (part) => JSON.stringify(fieldsOf(a, part)) !== JSON.stringify(fieldsOf(b, part)),
  );
}

/** A draft that comes from both, with these texts; what is not said comes from the first. */
export function mergedDraft(
  a: Draft,
  b: Draft,
  {
    prompt,
    negative,
    sides,
  }: {
    readonly prompt: string;
    readonly negative: string;
    readonly sides: Readonly<Partial<Record<MergePart, MergeSide>>>;
  },
): Draft {
  const { options: _ofFirst, permissions = [], ...rest } = a;
  const both = [...permissions, ...(b.permissions ?? [])];
  const fields = MERGE_PARTS.flatMap((part) => fieldsOf(sides[part] === 'b' ? b : a, part));
  return {
    ...rest,
    ...(Object.fromEntries(fields) as Partial<Draft>),
    prompt,
    negative,
    ...(both.length > 0 && { permissions: both }),
    parents: [...new Set([...a.parents, ...b.parents])],
  };
}

function fieldsOf(draft: Draft, part: MergePart): readonly (readonly [string, unknown])[] {
  return FIELDS[part].flatMap((field) => (field in draft ? [[field, draft[field]] as const] : []));
}
