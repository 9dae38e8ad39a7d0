import { useMemo, useState } from 'react';
import { joinedPhrases, type MergedPhrase, mergedPhrases } from '@/domain/recipe/phrase-merge.ts';
import styles from './compare.module.css';

/** The phrases of two texts, each of which is taken or left. */
export interface PhraseChoice {
  readonly phrases: readonly MergedPhrase[];
  /** The places of those that are left. */
  readonly left: ReadonlySet<number>;
  readonly toggle: (place: number) => void;
  /** What those make that are taken. */
  readonly text: string;
}

export function usePhraseChoice(a: string, b: string): PhraseChoice {
  const phrases = useMemo(() => mergedPhrases(a, b), [a, b]);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const toggle = (place: number) => {
    const others = new Set(left);
    if (!others.delete(place)) others.add(place);
    setLeft(others);
  };
  return { phrases, left, toggle, text: joinedPhrases(phrases, (place) => !left.has(place)) };
}

export function PhraseMerge({
  legend,
  choice: { phrases, left, toggle },
}: {
  legend: string;
  choice: PhraseChoice;
}) {
  if (phrases.length === 0) return null;
  return (
    <fieldset className={styles['phrases']}>
      <legend>{legend}</legend>
      {phrases.map(({ text, from }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- The phrases of two texts keep their order.
        <label key={place} data-from={from}>
          <input type="checkbox" checked={!left.has(place)} onChange={() => toggle(place)} />
          <span dir="auto">{text}</span>
          {from !== 'both' && <b>{from.toUpperCase()}</b>}
        </label>
      ))}
    </fieldset>
  );
}
