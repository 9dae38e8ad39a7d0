import { Check } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import type { Block, BlockLanguage } from '@/domain/blocks/block.ts';
import type { Said } from '@/domain/blocks/read-blocks.ts';
import { sceneOf } from '@/domain/blocks/shipped-blocks.ts';
import { chooseBlock, takeBlockOut } from '@/studio/compose/blocks.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { SamplePicture } from './sample-picture.tsx';
import styles from './style-picker.module.css';

const SIZE = { width: 208, height: 208 };

/** A phrase with its example; pressed while the prompt says it. */
export function BlockTile({
  block,
  prompt,
  said,
  language,
}: {
  block: Block;
  prompt: string;
  said: Said | null;
  language: BlockLanguage;
}) {
  const { i18n } = useLingui();
  const studio = useStudio();
  const press = () => {
    if (said === null) chooseBlock(studio, block, i18n.locale);
    else if (said.isFree) takeBlockOut(studio, prompt, said);
  };
  return (
    <button
      type="button"
      className={styles['look']}
      aria-pressed={said !== null}
      aria-disabled={said !== null && !said.isFree}
      onClick={press}
    >
      <span className={styles['frame']}>
        <SamplePicture
          sample={{ prompt: sceneOf(block), style: block.style, size: SIZE, seed: 7 }}
        />
        {said !== null && (
          <span className={styles['mark']}>
            <Check size={14} strokeWidth={3} aria-hidden />
          </span>
        )}
      </span>
      <span className={styles['name']} lang={language} dir="auto">
        {block.words[language]}
      </span>
    </button>
  );
}
