import { Trans, useLingui } from '@lingui/react/macro';
import { cutPlan } from '@/domain/formats/cut.ts';
import type { FormatTarget } from '@/domain/formats/format-target.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { networkFormatName } from '@/studio/compose/format-words.ts';
import styles from './format-picker.module.css';

/** Above this, what is enlarged is seen to be. */
const SEEN = 1.1;

/** In which size a picture for a format is made, and what is done to it afterwards. */
export function MakingOfFormat({ target, made }: { target: FormatTarget; made: Size }) {
  const { t, i18n } = useLingui();
  const { isCropped, scale } = cutPlan(made, target.size);
  const name = networkFormatName(target.format, t);
  const [from, to] = [made, target.size].map(({ width, height }) => `${width} × ${height}`);
  const factor = scale.toLocaleString(i18n.locale, { maximumFractionDigits: 1 });
  return (
    <p className={styles['making']}>
      <strong>{name}</strong>{' '}
      <span>
        {isCropped ? (
          <Trans>
            Made at {from}, cropped around the subject to {to}.
          </Trans>
        ) : from === to ? (
          <Trans>Made at {to}, just as it is needed.</Trans>
        ) : (
          <Trans>
            Made at {from}, brought to {to}.
          </Trans>
        )}{' '}
        {scale > SEEN && <Trans>It is enlarged {factor} times, and less sharp for it.</Trans>}
      </span>
    </p>
  );
}
