import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { edgeLimits } from '@/domain/generation/size-rule.ts';
import { type FormatId, formatOfSize, FORMATS } from '@/domain/recipe/formats.ts';
import { SIZE_LIMITS } from '@/domain/recipe/recipe.ts';
import { formatName } from '@/studio/recipe-words.ts';
import { useModel } from '@/studio/use-model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { FrameIcon } from './frame-icon.tsx';
import { NumberField } from './number-field.tsx';
import styles from './pickers.module.css';

/** Formats to choose from, and a size of one's own within what the model makes. */
export function SizePicker() {
  const { t } = useLingui();
  const { draft } = useStudio();
  const { size } = useStore(draft);
  return (
    <div className={styles['picker']}>
      <ChoiceGroup<FormatId>
        legend={t`Format`}
        look="tiles"
        value={formatOfSize(size)}
        onChange={(id) => {
          const format = FORMATS.find((candidate) => candidate.id === id);
          if (format) draft.setState({ size: format.size });
        }}
        choices={FORMATS.map((format) => ({
          value: format.id,
          label: `${t(formatName(format.id))} ${format.ratio}`,
          face: (
            <>
              <FrameIcon size={format.size} />
              {t(formatName(format.id))}
              <span className={styles['quiet']}>{format.ratio}</span>
            </>
          ),
        }))}
      />
      <OwnSize />
    </div>
  );
}

function OwnSize() {
  const { t } = useLingui();
  const { draft } = useStudio();
  const { size } = useStore(draft);
  const model = useModel();
  const messageId = useId();
  const [refused, setRefused] = useState({ width: false, height: false });
  const isRefused = refused.width || refused.height;
  const { min, max } = model === null ? SIZE_LIMITS : edgeLimits(model.sizes);

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
