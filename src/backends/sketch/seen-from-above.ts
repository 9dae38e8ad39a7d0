import type { Fragment, Subject } from './scene.ts';

/** Drawn from the side; and the same thing drawn from above. */
const FROM_ABOVE: Readonly<Record<string, string>> = {
  'coffee-mug': 'hot-beverage',
  'clay-diya': 'diya-lamp',
};
/** What the picture itself becomes. */
const TABLES: ReadonlySet<string> = new Set(['wooden-table', 'writing-desk']);

/** Subjects of a flat-lay: the table is the ground, and cups show what is in them. */
export function seenFromAbove({
  subjects,
  fragments,
}: {
  readonly subjects: readonly Subject[];
  readonly fragments: readonly Fragment[];
}): { subjects: Subject[]; fragments: Fragment[] } {
  const kept = subjects.filter(({ vector }) => !TABLES.has(vector));
  const lying = kept.length > 0 ? kept : subjects;
  return {
    subjects: lying.map(({ place, ...subject }) => {
      const other = place && lying.indexOf(subjects[place.subject]!);
      return {
        ...subject,
        vector: viewOf(subject.vector),
        place: place && other !== null && other >= 0 ? { ...place, subject: other } : null,
      };
    }),
    fragments: fragments.map((fragment) => {
      if (fragment.kind !== 'subject') return fragment;
      const isGround = kept.length > 0 && TABLES.has(fragment.meaning);
      return isGround
        ? { ...fragment, kind: 'setting', meaning: 'tabletop' }
        : { ...fragment, meaning: viewOf(fragment.meaning) };
    }),
  };
}

function viewOf(vector: string): string {
  return FROM_ABOVE[vector] ?? vector;
}
