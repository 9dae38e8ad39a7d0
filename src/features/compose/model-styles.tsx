import { useLingui } from '@lingui/react/macro';
import { Sparkle } from 'lucide-react';
import { useStore } from 'zustand';
import type { Model } from '@/domain/generation/model.ts';
import { styleName } from '@/studio/compose/recipe-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import styles from './pickers.module.css';
import { SamplePicture } from './sample-picture.tsx';

const OWN_CHOICE = '';
const SAMPLE_SIZE = { width: 192, height: 192 };

/** The looks that the model offers itself, each shown on the same small scene. */
export function ModelStyles({ model }: { model: Model }) {
  const { t } = useLingui();
  const { draft } = useStudio();
  const style = useStore(draft, (state) => state.style);
  return (
    <ChoiceGroup
      legend={t`Style`}
      look="tiles"
      value={style ?? OWN_CHOICE}
      onChange={(id) => draft.setState({ style: id === OWN_CHOICE ? null : id })}
      choices={[
        {
          value: OWN_CHOICE,
          label: t`As the prompt says`,
          face: (
            <>
              <span className={styles['own-choice']}>
                <Sparkle size={22} aria-hidden />
              </span>
              {t`As the prompt says`}
            </>
          ),
        },
        ...model.styles.map((id) => ({
          value: id,
          label: t(styleName(id)),
          face: (
            <>
              <SamplePicture
                className={styles['sample']}
                sample={{
                  prompt: 'mountains and a lake with a sailboat at sunset',
                  style: id,
                  size: SAMPLE_SIZE,
                  seed: 7,
                }}
              />
              {t(styleName(id))}
            </>
          ),
        })),
      ]}
    />
  );
}
