import { useLingui } from '@lingui/react/macro';
import { Dices } from 'lucide-react';
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { NumberField } from './number-field.tsx';
import styles from './pickers.module.css';

/** Whether each picture takes a fresh seed, or all start from one that is kept. */
export function SeedPicker() {
  const { t } = useLingui();
  const { draft, ports } = useStudio();
  const { seed } = useStore(draft);
  const messageId = useId();
  const [isRefused, setIsRefused] = useState(false);
  const roll = () =>
    draft.setState({ variation: null, seed: Math.floor(ports.random() * (MAX_SEED + 1)) });
  return (
    <div className={styles['picker']}>
      <ChoiceGroup
        legend={t`Seed`}
        value={seed === null ? 'fresh' : 'locked'}
        onChange={(choice) =>
          choice === 'fresh' ? draft.setState({ variation: null, seed: null }) : roll()
        }
        choices={[
          { value: 'fresh', label: t`Fresh each time` },
          { value: 'locked', label: t`Locked` },
        ]}
      />
      {seed !== null && (
        <div className={styles['seed']}>
          <NumberField
            label={t`Seed number`}
            value={seed}
            aria-invalid={isRefused}
            aria-describedby={messageId}
            isAllowed={(number) => number <= MAX_SEED}
            onNumber={(number) => draft.setState({ variation: null, seed: number })}
            onRefused={setIsRefused}
          />
          <Button look="outlined" onClick={roll}>
            <Dices size={18} aria-hidden />
            {t`Roll`}
          </Button>
        </div>
      )}
      {seed !== null && isRefused && (
        <p id={messageId} role="alert" className={styles['refused']}>
          {t`A whole number from 0 to ${MAX_SEED}; the seed stays as it was.`}
        </p>
      )}
      <p className={styles['hint']}>
        {t`The same recipe with the same seed gives the same picture. Further pictures of a batch count up from it.`}
      </p>
    </div>
  );
}
