import { useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { useStudio } from '@/studio/use-studio.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';

const COUNTS = ['1', '2', '3', '4', '6', '8'] as const;

export function CountPicker() {
  const { t } = useLingui();
  const { draft } = useStudio();
  const { count } = useStore(draft);
  return (
    <ChoiceGroup
      legend={t`Pictures at once`}
      value={COUNTS.find((text) => text === String(count)) ?? null}
      onChange={(text) => draft.setState({ count: Number(text) })}
      choices={COUNTS.map((text) => ({ value: text, label: text }))}
    />
  );
}
