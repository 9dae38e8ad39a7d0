import { useEffect, useMemo, useState } from 'react';
import { joinedPhrases, mergedPhrases } from '@/domain/recipe/phrase-merge.ts';
import styles from './compare.module.css';

/** The phrases of two texts, each of which is taken or left; `onText` hears what they make. */
export function PhraseMerge({
  legend,
  a,
  b,
  onText,
}: {
  legend: string;
  a: string;
  b: string;
  onText: (text: string) => void;
}) {
  const phrases = useMemo(() => mergedPhrases(a, b), [a, b]);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const text = joinedPhrases(phrases, (place) => !left.has(place));
  useEffect(() => onText(text), [onText, text]);
  if (phrases.length === 0) return null;
  const toggle = (place: number) => {
    const others = new Set(left);
    if (!others.delete(place)) others.add(place);
    setLeft(others);
  };
  return (
    <fieldset className={styles['phrases']}>
      <legend>{legend}</legend>
      {phrases.map(({ text: phrase, from }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- The phrases of two texts keep their order.
        <label key={place} data-from={from}>
          <input type="checkbox" checked={!left.has(place)} onChange={() => toggle(place)} />
          <span dir="auto">{phrase}</span>
          {from !== 'both' && <b>{from.toUpperCase()}</b>}
        </label>
      ))}
    </fieldset>
  );
}
