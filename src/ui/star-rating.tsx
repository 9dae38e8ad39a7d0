import { useId } from 'react';
import styles from './star-rating.module.css';

/** None to five stars, as real radio buttons. */
export function StarRating({
  legend,
  value,
  nameOf,
  onChange,
}: {
  legend: string;
  value: number;
  /** The accessible name of so many stars. */
  nameOf: (stars: number) => string;
  onChange: (stars: number) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles['rating']}>
      <legend className="visually-hidden">{legend}</legend>
      {STARS.map((stars) => (
        <label
          key={stars}
          className={stars === 0 ? 'visually-hidden' : styles['star']}
          data-filled={stars <= value || undefined}
          title={nameOf(stars)}
        >
          <input
            type="radio"
            name={name}
            aria-label={nameOf(stars)}
            checked={stars === value}
            onChange={() => onChange(stars)}
            // Pressed again, a rating goes away.
            onClick={() => {
              if (stars === value && stars > 0) onChange(0);
            }}
          />
          <span aria-hidden>★</span>
        </label>
      ))}
    </fieldset>
  );
}

const STARS = [0, 1, 2, 3, 4, 5] as const;
