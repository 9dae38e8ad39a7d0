import { useLingui } from '@lingui/react/macro';
import { type FocusEvent, useId, useState } from 'react';
import { useStore } from 'zustand';
import { edgeLimits } from '@/domain/generation/size-rule.ts';
import { type FormatId, formatOfSize, FORMATS } from '@/domain/recipe/formats.ts';
import { formatName } from '@/studio/recipe-words.ts';
import { useModel } from '@/studio/use-model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { FrameIcon } from './frame-icon.tsx';
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
      {/* A size that was chosen elsewhere replaces what stands in the fields. */}
      <OwnSize key={`${size.width}x${size.height}`} />
    </div>
  );
}

function OwnSize() {
  const { t } = useLingui();
  const { draft } = useStudio();
  const { size } = useStore(draft);
  const model = useModel();
  const messageId = useId();
  const [isRefused, setIsRefused] = useState(false);
  const { min, max } = edgeLimits(model.sizes);

  const read = ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
    const inputs = currentTarget.parentElement?.querySelectorAll('input') ?? [];
    const [width = 0, height = 0] = Array.from(inputs, (input) => Math.round(input.valueAsNumber));
    const fits = [width, height].every((edge) => edge >= min && edge <= max);
    setIsRefused(!fits);
    if (fits) draft.setState({ size: { width, height } });
  };

  return (
    <fieldset className={styles['own']}>
      <legend className={styles['legend']}>{t`Own size in pixels`}</legend>
      {(['width', 'height'] as const).map((edge) => (
        <input
          key={edge}
          type="number"
          inputMode="numeric"
          className={styles['number']}
          aria-label={edge === 'width' ? t`Width` : t`Height`}
          aria-invalid={isRefused}
          aria-describedby={messageId}
          min={min}
          max={max}
          defaultValue={size[edge]}
          onBlur={read}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
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
