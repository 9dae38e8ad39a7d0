import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { edgeLimits, type SizeRule } from '@/domain/generation/size-rule.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { NumberField } from './number-field.tsx';
import styles from './pickers.module.css';

/** A size in pixels, each edge within what the model makes. */
export function OwnSize({ rule }: { rule: SizeRule }) {
  const { t } = useLingui();
  const { draft } = useStudio();
  const { size } = useStore(draft);
  const messageId = useId();
  const [refused, setRefused] = useState({ width: false, height: false });
  const isRefused = refused.width || refused.height;
  const { min, max } = edgeLimits(rule);

  const isAllowed = (edge: number) => edge >= min && edge <= max;

  return (
    <fieldset className={styles['own']}>
      <legend className={styles['legend']}>{t`Own size in pixels`}</legend>
      {(['width', 'height'] as const).map((edge) => (
        <NumberField
          key={edge}
          label={edge === 'width' ? t`Width` : t`Height`}
          value={size[edge]}
          aria-invalid={refused[edge]}
          aria-describedby={messageId}
          isAllowed={isAllowed}
          onNumber={(pixels) => draft.setState({ size: { ...size, [edge]: pixels } })}
          onRefused={(isEdgeRefused) =>
            setRefused((before) => ({ ...before, [edge]: isEdgeRefused }))
          }
        />
      ))}
      <p id={messageId} className={isRefused ? styles['refused'] : styles['quiet']}>
        {isRefused
          ? t`Each edge needs ${min} to ${max} pixels; the size stays as it was.`
          : t`${min} to ${max} each`}
      </p>
    </fieldset>
  );
}
