import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { contrastOf } from '@/domain/brand/brand-color.ts';
import { BRAND_LIMITS } from '@/domain/brand/brand-kit.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import styles from './brand.module.css';

/** What WCAG 2.2 asks of text, and of large text. */
const ENOUGH = 4.5;
const ENOUGH_LARGE = 3;

/** The colours of a brand, and how well they can be read on each other. */
export function KitColors({
  colors,
  onChange,
}: {
  colors: readonly string[];
  onChange: (colors: readonly string[]) => void;
}) {
  const { t } = useLingui();
  return (
    <section>
      <h2>
        <Trans>Colors</Trans>
      </h2>
      {colors.length > 0 && (
        <ul className={styles['colors']} aria-label={t`Colors`}>
          {colors.map((color, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- A colour is its place: its value is what is edited.
            <li key={index}>
              <ColorRow
                color={color}
                place={index + 1}
                onChange={(changed) => onChange(colors.with(index, changed))}
                onRemove={() => onChange(colors.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button
        look="outlined"
        className={styles['begin']}
        disabled={colors.length >= BRAND_LIMITS.colors}
        onClick={() =>
          onChange([...colors, FIRST_COLORS[colors.length % FIRST_COLORS.length] ?? ''])
        }
      >
        <Plus size={16} aria-hidden />
        <Trans>Add a color</Trans>
      </Button>
      {colors.length > 1 && <Pairs colors={colors} />}
    </section>
  );
}

/** What new colours begin as. */
const FIRST_COLORS = ['#1b2a52', '#f28c28', '#e6d3b3', '#1f9aa8'];

function ColorRow({
  color,
  place,
  onChange,
  onRemove,
}: {
  color: string;
  place: number;
  onChange: (color: string) => void;
  onRemove: () => void;
}) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string | null>(null);
  const onWhite = contrastOf(color, '#ffffff');
  const onBlack = contrastOf(color, '#000000');
  const text = onWhite >= onBlack ? '#ffffff' : '#000000';
  return (
    <div className={styles['color']}>
      <input
        type="color"
        className={styles['well']}
        aria-label={t`Color ${place}`}
        value={color}
        onChange={({ target }) => onChange(target.value)}
      />
      <input
        className={styles['hex']}
        aria-label={t`Value of color ${place}`}
        value={typed ?? color}
        maxLength={7}
        spellCheck={false}
        onChange={({ target }) => {
          setTyped(target.value);
          if (/^#[0-9a-f]{6}$/i.test(target.value)) onChange(target.value.toLowerCase());
        }}
        onBlur={() => setTyped(null)}
      />
      <span className={styles['sample']} style={{ background: color, color: text }}>
        <Trans>Text</Trans> <Ratio value={Math.max(onWhite, onBlack)} />
      </span>
      <IconButton label={t`Take out color ${place}`} onClick={onRemove}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

/** Every two colours of which one can be read on the other. */
function Pairs({ colors }: { colors: readonly string[] }) {
  const { t } = useLingui();
  const pairs = colors.flatMap((back, index) =>
    colors
      .slice(index + 1)
      .map((text) => ({ back, text, contrast: contrastOf(back, text) }))
      .filter(({ contrast }) => contrast >= ENOUGH_LARGE),
  );
  if (pairs.length === 0)
    return (
      <p className={styles['hint']}>
        <Trans>
          No two of these colors can be read on each other. Add a light or a dark one for text.
        </Trans>
      </p>
    );
  return (
    <div>
      <p className={styles['hint']}>
        <Trans>Readable together; below 4.5 only in large letters:</Trans>
      </p>
      <ul className={styles['pairs']} aria-label={t`Colors that are readable together`}>
        {pairs
          .toSorted((a, b) => b.contrast - a.contrast)
          .slice(0, 12)
          .map(({ back, text, contrast }) => (
            <li
              key={`${back} ${text}`}
              className={styles['sample']}
              style={{ background: back, color: text }}
              data-is-large={contrast < ENOUGH}
            >
              <span aria-hidden>Aa</span> <Ratio value={contrast} />
            </li>
          ))}
      </ul>
    </div>
  );
}

function Ratio({ value }: { value: number }) {
  const { i18n } = useLingui();
  const number = value.toLocaleString(i18n.locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return <span>{number} : 1</span>;
}
