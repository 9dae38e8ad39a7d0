import { useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import type { Model } from '@/domain/generation/model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { TextArea } from '@/ui/field.tsx';

/** What the picture should not show, and how the model is told of it. */
export function AvoidField({ model }: { model: Model | null }) {
  const { t } = useLingui();
  const { draft } = useStudio();
  const negative = useStore(draft, (state) => state.negative);
  const hint = {
    true: t`Goes into a field of its own.`,
    'in-words': t`Is said at the end of what is sent.`,
    false: t`Is kept for other models: this one cannot be told.`,
  };
  return (
    <TextArea
      label={t`What to avoid`}
      hint={model && hint[`${model.honours.negative}`]}
      dir="auto"
      rows={2}
      value={negative}
      onChange={({ target }) => draft.setState({ negative: target.value })}
    />
  );
}
