import { useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import { optionWord } from '@/studio/compose/option-words.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { SelectField } from '@/ui/field.tsx';
import { AvoidField } from './avoid-field.tsx';
import styles from './pickers.module.css';
import { RangeField } from './range-field.tsx';

const STANDARD = '';

/** What else the chosen model lets one decide; nothing that it does not honour. */
export function DetailPicker() {
  const { t } = useLingui();
  const { draft } = useStudio();
  const { options = {} } = useStore(draft);
  const model = useModel();
  if (model === null)
    return (
      <div className={styles['picker']}>
        <AvoidField model={null} />
      </div>
    );
  const { honours } = model;
  const set = <Name extends keyof RenderOptions>(name: Name, value: RenderOptions[Name] | null) => {
    const { [name]: _, ...others } = options;
    draft.setState({ options: value === null ? others : { ...others, [name]: value } });
  };
  const words = [
    {
      name: 'quality',
      legend: t`Quality`,
      offered: honours.qualities,
      standard: honours.standardQuality,
    },
    { name: 'background', legend: t`Background`, offered: honours.backgrounds },
    { name: 'format', legend: t`File`, offered: honours.formats },
  ] as const;
  const names = [
    { name: 'sampler', label: t`Sampler`, offered: honours.samplers },
    { name: 'scheduler', label: t`Scheduler`, offered: honours.schedulers },
  ] as const;
  const numbers = [
    { name: 'steps', label: t`Steps`, range: honours.steps, step: 1 },
    { name: 'guidance', label: t`Guidance`, range: honours.guidance, step: 0.5 },
  ] as const;
  return (
    <div className={styles['picker']}>
      <AvoidField model={model} />
      {words.map(
        ({ name, legend, offered, ...more }) =>
          offered &&
          offered.length > 0 && (
            <ChoiceGroup
              key={name}
              legend={legend}
              value={options[name] ?? ('standard' in more ? more.standard : undefined) ?? STANDARD}
              onChange={(word) => set(name, word === STANDARD ? null : word)}
              choices={[
                ...('standard' in more && more.standard !== undefined
                  ? []
                  : [{ value: STANDARD, label: t`As usual` }]),
                ...offered.map((word) => ({ value: word, label: t(optionWord(word)) })),
              ]}
            />
          ),
      )}
      {numbers.map(
        ({ name, label, range, step }) =>
          range && (
            <RangeField
              key={name}
              label={label}
              range={range}
              step={step}
              value={options[name]}
              onChange={(value) => set(name, value)}
            />
          ),
      )}
      {names.map(
        ({ name, label, offered }) =>
          offered &&
          offered.length > 0 && (
            <SelectField
              key={name}
              label={label}
              value={options[name] ?? STANDARD}
              onChange={({ target }) => set(name, target.value === STANDARD ? null : target.value)}
              choices={[
                { value: STANDARD, label: t`As usual` },
                ...offered.map((word) => ({ value: word, label: word })),
              ]}
            />
          ),
      )}
    </div>
  );
}
