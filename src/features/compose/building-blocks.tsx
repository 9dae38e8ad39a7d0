import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Slot, SLOTS } from '@/domain/blocks/block.ts';
import { readBlocks, type Said } from '@/domain/blocks/read-blocks.ts';
import { blocksOf } from '@/domain/blocks/shipped-blocks.ts';
import { phraseLanguage } from '@/studio/compose/blocks.ts';
import { SLOT_NAMES } from '@/studio/compose/block-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { BlockTile } from './block-tile.tsx';
import styles from './building-blocks.module.css';
import { FillMissing } from './fill-missing.tsx';
import { MakeRicher } from './make-richer.tsx';
import { SaidWords } from './said-words.tsx';
import pickerStyles from './style-picker.module.css';

/** What the prompt says for each slot, and phrases to choose for it. */
export function BuildingBlocks() {
  const { t, i18n } = useLingui();
  const { draft } = useStudio();
  const prompt = useStore(draft, (state) => state.prompt);
  const said = useMemo(() => readBlocks(prompt), [prompt]);
  const [slot, setSlot] = useState<Slot>(
    () => SLOTS.find((one) => !said.some((found) => found.slot === one)) ?? 'subject',
  );
  const language = phraseLanguage(prompt, i18n.locale);
  const here = said.filter((one) => one.slot === slot);
  return (
    <div className={pickerStyles['picker']}>
      <SlotShelf said={said} value={slot} onChange={setSlot} />
      <SaidWords prompt={prompt} said={here} />
      <ul className={pickerStyles['looks']} aria-label={t(SLOT_NAMES[slot])}>
        {blocksOf(slot).map((block) => (
          <li key={block.id}>
            <BlockTile
              block={block}
              prompt={prompt}
              said={here.find((one) => one.block === block) ?? null}
              language={language}
            />
          </li>
        ))}
      </ul>
      <p className={styles['hint']}>
        <Trans>The words go into your prompt, where they stay yours to change.</Trans>
      </p>
      <FillMissing />
      <MakeRicher />
    </div>
  );
}

/** The slots; those that the prompt says something for have a dot. */
function SlotShelf({
  said,
  value,
  onChange,
}: {
  said: readonly Said[];
  value: Slot;
  onChange: (slot: Slot) => void;
}) {
  const { t } = useLingui();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t`Part of the picture`} className={pickerStyles['shelves']}>
      {SLOTS.map((slot) => {
        const isSaid = said.some((one) => one.slot === slot);
        const slotName = t(SLOT_NAMES[slot]);
        return (
          <label key={slot} className={pickerStyles['shelf']}>
            <input
              type="radio"
              name={name}
              aria-label={isSaid ? t`${slotName}, in the prompt` : slotName}
              checked={slot === value}
              onChange={() => onChange(slot)}
            />
            {slotName}
            {isSaid && <span className={styles['dot']} aria-hidden />}
          </label>
        );
      })}
    </div>
  );
}
